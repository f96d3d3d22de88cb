/** Kept conversations as a view of its own, for screens without the sidebar's list. */
import { useText } from "../../text/text.ts";
import { View } from "../../ui/view.tsx";
import { History } from "./list.tsx";

export function HistoryView() {
  const { history } = useText();
  return (
    <View title={history.title}>
      <History />
    </View>
  );
}
