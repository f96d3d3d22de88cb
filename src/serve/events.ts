/** A finished reply enters; its events in contract order leave: understood, citations before their marks, targets, text, done. Pure. */
import type { ChatEvent, Reply } from "../domain/reply.ts";

/** Text goes out in pieces of about this many characters. */
const pieceLength = 40;

export function* eventsOf(reply: Reply): Generator<ChatEvent> {
  yield { type: "understood", understood: reply.understood };
  const sent = new Set<number>();
  const targets = [...reply.targets];
  for (const delta of piecesOf(reply.text)) {
    for (const citation of reply.citations) {
      if (sent.has(citation.n) || !delta.includes(`[${citation.n}]`)) continue;
      sent.add(citation.n);
      yield { type: "citation", citation };
    }
    for (const target of targets.splice(0)) yield { type: "target", target };
    yield { type: "text", delta };
  }
  for (const citation of reply.citations) if (!sent.has(citation.n)) yield { type: "citation", citation };
  for (const target of targets) yield { type: "target", target };
  yield { type: "done", reply };
}

/** Pieces that join to the text and cut neither a mark such as [12] nor a character in two. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const part of text.match(/\[\d{1,4}\]|[\s\S]/gu) ?? []) {
    piece += part;
    if (piece.length < pieceLength) continue;
    pieces.push(piece);
    piece = "";
  }
  return piece === "" ? pieces : [...pieces, piece];
}

/** One server-sent event. JSON leaves no raw line break, so no text can end the frame early. */
export function frameOf(event: ChatEvent): string {
  const data = event.type === "text" ? { delta: event.delta } : bodyOf(event);
  return `event: ${event.type}\ndata: ${JSON.stringify(data)}\n\n`;
}

function bodyOf(event: Exclude<ChatEvent, { type: "text" }>) {
  switch (event.type) {
    case "understood":
      return event.understood;
    case "citation":
      return event.citation;
    case "target":
      return event.target;
    case "done":
      return event.reply;
    case "error":
      return event.problem;
  }
}
