/** All records: facets and words narrow them, the list shows any number of them, what is shown can be exported or collected. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { BookmarkPlus, Download, SlidersHorizontal } from "lucide-react";
import { useEffect, useState } from "react";
import type { TargetFacets } from "../../../../src/domain/records.ts";
import { allTargetsQuery, facetsQuery, type Listed } from "../../api/targets.ts";
import { collect } from "../../draft/collect.ts";
import { ExportDialog } from "../../exporting/dialog.tsx";
import { navigate, usePlace } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { ActiveFilters } from "./active-filters.tsx";
import { activeIn, choiceOf, orderOf, withWords } from "./choice.ts";
import { Facets } from "./facets.tsx";
import { Narrowing } from "./narrowing.tsx";
import { RecordList } from "./record-list.tsx";
import "./records.css";

const FORMATS = ["xlsx", "csv", "docx", "md", "txt"] as const;
/** So long after the last key the words are looked for. */
const PAUSE_MS = 250;

export function Records() {
  const { targets } = useText();
  const { query } = usePlace();
  const listed: Listed = { choice: choiceOf(query), sort: orderOf(query) };
  const { data: facets, error, refetch } = useQuery(facetsQuery(listed.choice));
  return (
    <div className="records">
      <aside className="facets-side" aria-label={targets.filters}>
        {facets ? <Facets facets={facets} query={query} /> : error ? null : <Skeleton lines={12} />}
      </aside>
      <div className="records-main">
        <Bar listed={listed} query={query} facets={facets} />
        <ActiveFilters query={query} />
        {error ? <Trouble error={error} onRetry={() => void refetch()} /> : <RecordList listed={listed} query={query} />}
      </div>
    </div>
  );
}

interface BarProps {
  readonly listed: Listed;
  readonly query: URLSearchParams;
  readonly facets: TargetFacets | undefined;
}

function Bar({ listed, query, facets }: BarProps) {
  const { targets } = useText();
  const [shown, setShown] = useState<"export" | "filter" | null>(null);
  const close = () => setShown(null);
  const filters = activeIn(query).length;
  return (
    <div className="records-bar">
      <WordsField query={query} />
      <Button className="narrow" icon={SlidersHorizontal} isDisabled={!facets} onPress={() => setShown("filter")}>
        {filters > 0 ? targets.filterWith(filters) : targets.filter}
      </Button>
      <span className="records-total" role="status">
        {facets ? targets.total(facets.total) : ""}
      </span>
      <span className="spring" />
      {facets ? <CollectAll listed={listed} total={facets.total} /> : null}
      <Button icon={Download} isDisabled={!facets || facets.total === 0} onPress={() => setShown("export")}>
        {targets.export}
      </Button>
      {shown === "export" ? (
        <ExportDialog exported={{ targets: exportedOf(listed) }} title={targets.exportTitle} formats={FORMATS} onClose={close} />
      ) : null}
      {facets ? <Narrowing facets={facets} query={query} open={shown === "filter"} onClose={close} /> : null}
    </div>
  );
}

const exportedOf = ({ choice: { cities, kinds, ...rest }, sort }: Listed) => ({
  ...{ cities: [...cities], kinds: [...kinds], ...rest },
  ...(sort === null ? {} : { sort }),
});

/** More than these are a table to export, not quotes to collect. */
const MOST_COLLECTED = 50;

function CollectAll({ listed, total }: { readonly listed: Listed; readonly total: number }) {
  const { targets } = useText();
  const cache = useQueryClient();
  if (total < 2 || total > MOST_COLLECTED) return null;
  // Trouble on the way is told by the list itself, which asks for the same.
  const run = async () => collect((await cache.fetchQuery(allTargetsQuery(listed))).map((target) => ({ target })));
  return (
    <Button
      className="collect-all"
      icon={BookmarkPlus}
      aria-label={targets.collectAll(total)}
      onPress={() => void run().catch(() => undefined)}
    >
      <span>{targets.collectAll(total)}</span>
    </Button>
  );
}

/** Words typed are looked for when the typing pauses; the address then holds them. */
function WordsField({ query }: { readonly query: URLSearchParams }) {
  const { targets } = useText();
  const asked = query.get("q") ?? "";
  const [words, setWords] = useState(asked);
  const [seen, setSeen] = useState(asked);
  // Changed elsewhere, by Back or 清除筛选; what this field itself has sent is left as it was typed.
  if (asked !== seen) {
    setSeen(asked);
    if (asked !== words.trim()) setWords(asked);
  }
  useEffect(() => {
    if (words.trim() === asked) return;
    const wait = setTimeout(() => navigate(withWords(query, words.trim()), { replace: true }), PAUSE_MS);
    return () => clearTimeout(wait);
  }, [words, asked, query]);
  return <SearchField label={targets.search} value={words} onChange={setWords} />;
}
