/** The body every view stands in: a title, what it is for, tools at the end of the line, then the content. */
import { type ReactNode, useEffect } from "react";
import { useText } from "../text/text.ts";

interface Props {
  readonly title: string;
  readonly detail?: string;
  readonly tools?: ReactNode;
  /** Wide views (grids) use the whole width; text keeps to a readable measure. */
  readonly width?: "text" | "wide";
  readonly children: ReactNode;
}

export function View({ title, detail, tools, width = "text", children }: Props) {
  useTitle(title);
  return (
    <div className={`view ${width}`}>
      <header className="view-head">
        <div>
          <h1>{title}</h1>
          {detail ? <p className="soft">{detail}</p> : null}
        </div>
        {tools ? <div className="row">{tools}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** Names the browser's tab. */
export function useTitle(title: string): void {
  const { frame } = useText();
  useEffect(() => {
    document.title = title === "" ? frame.name : `${title} · ${frame.name}`;
  }, [title, frame.name]);
}
