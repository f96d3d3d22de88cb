/** The words of an answer. Their renderer is fetched when the page is at rest, or with the first answer: not before there is one. */
import { fetched } from "../../ui/fetched.tsx";
import { Skeleton } from "../../ui/states.tsx";

export const Words = fetched(async () => (await import("./markdown.tsx")).Words, <Skeleton lines={3} />);
