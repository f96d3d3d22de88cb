/** Tools of the reader: outline, find, from one citation to the next, way of reading, script. */
import { ChevronDown, ChevronUp, ListTree, Search, SlidersHorizontal } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Citation } from "../../../../src/domain/reply.ts";
import { goTo, type Reading } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { stepFrom } from "./cited.ts";
import { readerLook, setLook } from "./look.ts";

interface Props {
  readonly reading: Reading;
  readonly cited: readonly Citation[];
  readonly outlined: boolean;
  readonly onOutline: () => void;
  readonly onFind: () => void;
}

export function Toolbar({ reading, cited, outlined, onOutline, onFind }: Props) {
  const { reader } = useText();
  return (
    <div className="reader-tools" role="toolbar" aria-label={reader.options}>
      <Button small look="quiet" icon={ListTree} aria-expanded={outlined} onPress={onOutline}>
        {reader.outline}
      </Button>
      <Button small look="quiet" icon={Search} onPress={onFind}>
        {reader.findOpen}
      </Button>
      <Options />
      <span className="spring" />
      {cited.length > 0 ? <Steps reading={reading} cited={cited} /> : null}
    </div>
  );
}

function Steps({ reading, cited }: Pick<Props, "reading" | "cited">) {
  const { reader } = useText();
  const at = cited.findIndex(({ start, end }) => start === reading.start && end === reading.end);
  return (
    <>
      <span className="fine soft">{at < 0 ? reader.citations : reader.citation(at + 1, cited.length)}</span>
      <IconButton small icon={ChevronUp} label={reader.previousCitation} onPress={() => step(cited, reading, -1)} />
      <IconButton small icon={ChevronDown} label={reader.nextCitation} onPress={() => step(cited, reading, 1)} />
    </>
  );
}

export function step(cited: readonly Citation[], reading: Reading, by: 1 | -1): void {
  const next = stepFrom(cited, reading, by);
  if (next) goTo(next);
}

const LOOKS = ["clean", "marked", "stored"] as const;
const SCRIPTS = ["stored", "zh-Hans", "zh-Hant"] as const;

function Options() {
  const { reader } = useText();
  const { look, script } = readerLook.use();
  return (
    <DialogTrigger>
      <Button small look="quiet" icon={SlidersHorizontal}>
        {reader.look}
      </Button>
      <Popover className="popover">
        <Dialog className="reader-options" aria-label={reader.options}>
          <Choice label={reader.look} value={look} options={LOOKS} names={reader.looks} onChange={(next) => setLook({ look: next })} />
          <Choice
            label={reader.script}
            value={script}
            options={SCRIPTS}
            names={reader.scripts}
            onChange={(next) => setLook({ script: next })}
          />
          <p className="fine soft">{reader.converted}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
