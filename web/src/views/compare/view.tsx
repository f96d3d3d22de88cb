/** 对照: measures as grids of cities × years, or measures in words as sentences of each city. What is shown stands in the address. */
import { Download, Link2 } from "lucide-react";
import { useState } from "react";
import type { Exported } from "../../api/exports.ts";
import { ExportDialog } from "../../exporting/dialog.tsx";
import { navigate, usePlace } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { copy } from "../../ui/clipboard.ts";
import { View } from "../../ui/view.tsx";
import { type Asked, addressOf, askedOf } from "./asked.ts";
import { Cities } from "./cities.tsx";
import { Figures } from "./figures.tsx";
import { InWords } from "./in-words.tsx";
import "./compare.css";

const FIGURE_FORMATS = ["xlsx", "csv", "docx", "md", "txt"] as const;
const WORD_FORMATS = ["docx", "md", "txt", "xlsx", "csv"] as const;

export function CompareView() {
  const { compare } = useText();
  const place = usePlace();
  const asked = askedOf(place);
  // Each change is a step that Back takes back.
  const change = (changes: Partial<Asked>) => navigate(addressOf({ ...asked, ...changes }, place));
  const [exporting, setExporting] = useState(false);
  const isEmpty = (asked.mode === "figures" ? asked.measures : asked.topics).length === 0;
  return (
    <View
      title={compare.title}
      detail={compare.detail}
      width="wide"
      tools={
        <>
          <Button icon={Link2} isDisabled={isEmpty} onPress={() => void copy(location.origin + addressOf(asked, place))}>
            {compare.share}
          </Button>
          <Button icon={Download} isDisabled={isEmpty} onPress={() => setExporting(true)}>
            {compare.export}
          </Button>
        </>
      }
    >
      <div className="compare-choices">
        <Choice
          label={compare.mode}
          labelHidden
          value={asked.mode}
          options={["figures", "words"]}
          names={compare.modes}
          onChange={(mode) => change({ mode })}
        />
        <Cities chosen={asked.cities} onChange={(cities) => change({ cities })} />
      </div>
      {asked.mode === "figures" ? <Figures asked={asked} onChange={change} /> : <InWords asked={asked} onChange={change} />}
      {exporting ? (
        <ExportDialog
          exported={exportedOf(asked)}
          title={titleOf(asked, compare.title)}
          formats={asked.mode === "figures" ? FIGURE_FORMATS : WORD_FORMATS}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </View>
  );
}

function exportedOf({ mode, measures, topics, cities }: Asked): Exported {
  return mode === "figures"
    ? { compare: { measures: [...measures], cities: [...cities] } }
    : { topics: { topics: [...topics], cities: [...cities] } };
}

function titleOf({ mode, measures, topics }: Asked, title: string): string {
  const subjects = mode === "figures" ? measures : topics;
  const [only] = subjects;
  return subjects.length === 1 && only !== undefined ? `${only}${title}` : title;
}
