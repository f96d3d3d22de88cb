/** The guide for the first day. */
import { useText } from "../../text/text.ts";
import { View } from "../../ui/view.tsx";

export function HelpView() {
  const { help } = useText();
  return <View title={help.title}>{null}</View>;
}
