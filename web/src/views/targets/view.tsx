/** 指标: all records, school projects, duties and contradictions, each under its own address. */
import { lazy, Suspense } from "react";
import type { ViewProps } from "../../routes.tsx";
import { useText } from "../../text/text.ts";
import { Link } from "../../ui/link.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { View } from "../../ui/view.tsx";
import { Records } from "./records.tsx";
import "./targets.css";

const Projects = lazy(async () => ({ default: (await import("./projects.tsx")).Projects }));
const Duties = lazy(async () => ({ default: (await import("./duties.tsx")).Duties }));
const ConflictList = lazy(async () => ({ default: (await import("./conflict-list.tsx")).ConflictList }));

const TABS = ["records", "projects", "duties", "conflicts"] as const;
type Tab = (typeof TABS)[number];
const BODIES = { records: Records, projects: Projects, duties: Duties, conflicts: ConflictList } as const;

export function TargetsView({ params }: ViewProps) {
  const { targets } = useText();
  const tab = TABS.find((one) => one === params["tab"]) ?? "records";
  const Body = BODIES[tab];
  return (
    <View title={targets.title} detail={targets.detail} width="wide">
      <nav aria-label={targets.sections} className="tabs">
        {TABS.map((one) => (
          <Link key={one} href={addressOf(one)} className="tab" aria-current={one === tab ? "page" : undefined}>
            {targets.tabs[one]}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Skeleton lines={8} />}>
        <Body />
      </Suspense>
    </View>
  );
}

const addressOf = (tab: Tab): string => (tab === "records" ? "/targets" : `/targets/${tab}`);
