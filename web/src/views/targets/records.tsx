/** All records: facets and words narrow them, the list shows any number of them, what is shown can be exported or collected. */
import { useQuery } from "@tanstack/react-query";
import { Download, SlidersHorizontal } from "lucide-react";
import { useEffect, useState } from "react";
import { facetsQuery, type TargetChoice } from "../../api/targets.ts";
import { ExportDialog } from "../../exporting/dialog.tsx";
import { navigate, usePlace } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Trouble } from "../../ui/states.tsx";
import { ActiveFilters } from "./active-filters.tsx";
import { activeIn, choiceOf, withWords } from "./choice.ts";
import { Facets } from "./facets.tsx";
import { RecordList } from "./record-list.tsx";

const FORMATS = ["xlsx", "csv", "docx", "md", "txt"] as const;
/** So long after the last key the words are looked for. */
const PAUSE_MS = 250;

export function Records() {
  const { targets } = useText();
  const { query } = usePlace();
  const choice = choiceOf(query);
  const { data: facets, error, refetch } = useQuery(facetsQuery(choice));
  const [exporting, setExporting] = useState(false);
  const [narrowing, setNarrowing] = useState(false);
  return (
    <div className="records">
      <aside className="facets-side" aria-label={targets.filters}>
        {facets ? <Facets facets={facets} query={query} /> : null}
      </aside>
      <div className="records-main">
        <div className="records-bar">
          <WordsField key={query.get("q") === null ? "none" : "some"} query={query} />
          <Button className="narrow" icon={SlidersHorizontal} onPress={() => setNarrowing(true)}>
            {targets.filter}
            {activeIn(query).length > 0 ? ` ${activeIn(query).length}` : ""}
          </Button>
          <span className="soft" role="status">
            {facets ? targets.total(facets.total) : ""}
          </span>
          <span className="spring" />
          <Button icon={Download} isDisabled={!facets || facets.total === 0} onPress={() => setExporting(true)}>
            {targets.export}
          </Button>
        </div>
        <ActiveFilters query={query} />
        {error ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
        <RecordList choice={choice} />
      </div>
      {exporting ? (
        <ExportDialog
          exported={{ targets: exportedOf(choice) }}
          title={targets.exportTitle}
          formats={FORMATS}
          onClose={() => setExporting(false)}
        />
      ) : null}
      {facets ? (
        <Dialog title={targets.filters} open={narrowing} onClose={() => setNarrowing(false)}>
          <Facets facets={facets} query={query} />
        </Dialog>
      ) : null}
    </div>
  );
}

const exportedOf = ({ cities, kinds, ...rest }: TargetChoice) => ({ cities: [...cities], kinds: [...kinds], ...rest });

/** Words typed are looked for when the typing pauses; the address then holds them. */
function WordsField({ query }: { readonly query: URLSearchParams }) {
  const { targets } = useText();
  const asked = query.get("q") ?? "";
  const [words, setWords] = useState(asked);
  useEffect(() => {
    if (words.trim() === asked) return;
    const wait = setTimeout(() => navigate(withWords(query, words.trim()), { replace: true }), PAUSE_MS);
    return () => clearTimeout(wait);
  }, [words, asked, query]);
  return <SearchField label={targets.search} value={words} onChange={setWords} />;
}
