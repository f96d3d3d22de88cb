/** 导出: title, format and citation style, with the page as it will be; then the file. */
import { useQuery } from "@tanstack/react-query";
import { Copy, Download } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { citationStyleSchema, type ExportFormat } from "../../../src/domain/export.ts";
import { type Exported, exportFile, exportText, previewQuery } from "../api/exports.ts";
import { Failure } from "../api/failure.ts";
import { text, useText } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { copy } from "../ui/clipboard.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Skeleton, Trouble } from "../ui/states.tsx";
import { say } from "../ui/toast.tsx";
import { choices, choose } from "./choices.ts";
import { Paper } from "./paper.tsx";
import "./exporting.css";

interface Props {
  readonly exported: Exported;
  readonly title: string;
  readonly formats: readonly ExportFormat[];
  /** Changes with what is exported, where the request alone does not say so. */
  readonly stamp?: string;
  readonly onClose: () => void;
}

export function ExportDialog({ exported, title: first, formats, stamp = "", onClose }: Props) {
  const { exporting } = useText();
  const [title, setTitle] = useState(first);
  const { format: wanted, style } = choices.use();
  const format = formats.includes(wanted) ? wanted : (formats[0] ?? "docx");
  const written = { title: title.trim() || first, style };
  const preview = useQuery(previewQuery(exported, useDeferredValue(written), stamp));
  const isSheet = format === "xlsx" || format === "csv";
  return (
    <Dialog title={exporting.title} open wide onClose={onClose}>
      <div className="export">
        <div className="export-choices">
          <TextField className="field" value={title} onChange={setTitle} maxLength={100}>
            <Label>{exporting.heading}</Label>
            <Input />
          </TextField>
          <Choice
            label={exporting.format}
            value={format}
            options={formats}
            names={exporting.formats}
            onChange={(f) => choose({ format: f })}
          />
          <Choice
            label={exporting.style}
            value={style}
            options={citationStyleSchema.options}
            names={exporting.styles}
            onChange={(s) => choose({ style: s })}
          />
          <p className="fine soft">{exporting.styleDetails[style]}</p>
          <p className="fine soft">{isSheet ? exporting.sheetNote : format === "docx" ? exporting.wordNote : ""}</p>
          <Actions exported={exported} written={written} format={format} isReady={preview.isSuccess} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="export-preview" aria-label={exporting.preview} aria-busy={preview.isFetching} tabIndex={0}>
          {preview.error ? <Trouble error={preview.error} onRetry={() => void preview.refetch()} /> : null}
          {preview.isPending ? <Skeleton lines={8} label={exporting.previewing} /> : null}
          {preview.data && !preview.error ? <Paper paper={preview.data} /> : null}
        </section>
      </div>
    </Dialog>
  );
}

interface ActionsProps {
  readonly exported: Exported;
  readonly written: Parameters<typeof exportFile>[1];
  readonly format: ExportFormat;
  readonly isReady: boolean;
}

function Actions({ exported, written, format, isReady }: ActionsProps) {
  const { exporting } = useText();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      say(error instanceof Failure ? error.message : text().frame.broken);
    }
    setBusy(false);
  };
  const save = () =>
    run(async () => {
      await exportFile(exported, written, format);
      say(exporting.done(`${written.title}.${format}`));
    });
  return (
    <div className="row export-actions">
      <Button look="primary" icon={Download} isPending={busy} isDisabled={!isReady} onPress={() => void save()}>
        {busy ? exporting.downloading : exporting.download}
      </Button>
      {format === "txt" || format === "md" ? (
        <Button icon={Copy} isDisabled={!isReady || busy} onPress={() => void run(async () => copy(await exportText(exported, written)))}>
          {exporting.copyText}
        </Button>
      ) : null}
    </div>
  );
}
