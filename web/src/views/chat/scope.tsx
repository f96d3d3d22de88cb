/** Where to look: some cities or documents only. What is chosen stays in sight beside the question field. */
import { useQuery } from "@tanstack/react-query";
import { Filter, X } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { documentsQuery } from "../../api/documents.ts";
import { titleOf } from "../../quote/written.ts";
import { useText } from "../../text/text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { PickMany } from "../../ui/pick-many.tsx";
import { session, setScope } from "./session.ts";

export function ScopePicker() {
  const { chat } = useText();
  const { scope } = session.use();
  const held = useQuery(documentsQuery).data?.documents ?? [];
  const { cities = [], documents = [] } = scope;
  const names = [...cities, ...held.filter((d) => documents.includes(d.id)).map(titleOf)];
  const all = [...new Set(held.flatMap((d) => d.city ?? []))];
  return (
    <div className="row scope">
      <DialogTrigger>
        <Button small look="quiet" icon={Filter}>
          {chat.scope.label}：{names.length === 0 ? chat.scope.all : names.join("、")}
        </Button>
        <Popover className="popover" placement="top start">
          <Dialog className="scope-picker" aria-label={chat.scope.label}>
            <p className="fine soft">{chat.scope.detail}</p>
            <PickMany
              label={chat.scope.cities}
              options={all.map((city) => ({ id: city, name: city }))}
              chosen={cities}
              onChange={(next) => setScope({ ...scope, cities: [...next] })}
            />
            <PickMany
              label={chat.scope.documents}
              options={held.map((d) => ({ id: d.id, name: titleOf(d) }))}
              chosen={documents}
              onChange={(next) => setScope({ ...scope, documents: [...next] })}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {names.length > 0 ? <IconButton small icon={X} label={chat.scope.clear} onPress={() => setScope({})} /> : null}
    </div>
  );
}
