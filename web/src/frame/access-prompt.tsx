/** Asks for the access code when the server wants one; the calls that wait for it go on by themselves. */
import { useState } from "react";
import { Form, Input, Label, TextField } from "react-aria-components";
import { asking } from "../api/access-code.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

export function AccessPrompt() {
  const { frame } = useText();
  const question = asking.use();
  const [code, setCode] = useState("");
  const enter = () => {
    if (code.trim() === "") return;
    question?.answer(code.trim());
    setCode("");
  };
  return (
    <Dialog title={frame.code.title} open={question !== null} must>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <p className="soft">{frame.code.detail}</p>
        <TextField className="field" type="password" autoComplete="current-password" autoFocus value={code} onChange={setCode}>
          <Label>{frame.code.label}</Label>
          <Input />
        </TextField>
        {question?.wrong ? (
          <p className="bad" role="alert">
            {frame.code.wrong}
          </p>
        ) : null}
        <div className="row end">
          <Button type="submit" look="primary" isDisabled={code.trim() === ""}>
            {frame.code.enter}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
