/** Journeys of what is made of the targets: school projects summed by county and year, duties by unit, contradictions with both places. */
import { expect, it } from "vitest";
import { z } from "zod";
import { citedConflictSchema } from "../../../src/domain/records.ts";
import { type ProjectExtra, type Target, targetSchema } from "../../../src/domain/target.ts";
import { readXlsx } from "../../export/office.ts";
import { highlighted, inPage, type Journey, savedFile, sourceOf } from "./context.ts";
import { tabTo } from "./keyboard.ts";

const ofKind = async (journey: Journey, kind: Target["kind"]) =>
  z.object({ targets: z.array(targetSchema) }).parse(await (await fetch(`${journey.base()}/api/targets?kind=${kind}&limit=500`)).json())
    .targets;

const schoolOf = ({ extra }: Target): ProjectExtra => (extra !== null && "school" in extra ? extra : expect.fail());
const unitsOf = ({ extra }: Target) => (extra !== null && "units" in extra ? extra : expect.fail());

export function targetParts(journey: Journey): void {
  it("sums schools and seats by county and year, and lists what a sum is made of", () =>
    inPage(journey, async (page) => {
      await page.goto(`${journey.base()}/targets/projects`);
      await page.locator(".pivot").waitFor();
      const all = (await ofKind(journey, "project")).map(schoolOf);
      const [area, year] = ["灵山县", 2025] as const;
      const part = all.filter((one) => one.area === area && one.yearEnd === year);
      const seats = part.reduce((sum, one) => sum + (one.seats ?? 0), 0);
      expect(part.length).toBeGreaterThan(1);
      await page.getByRole("button", { name: `${area} ${year}年：${part.length} 所 ${seats} 学位` }).click();
      await page.getByRole("heading", { name: `${area} ${year}年：${part.length} 所学校，${seats} 个学位` }).waitFor();
      await expect
        .poll(async () => (await page.locator(".project-table tbody th").allTextContents()).sort())
        .toEqual(part.map(({ school }) => school).sort());
      const [, ...lines] = [...readXlsx(await savedFile(page, "Excel 表格")).values()][0] ?? [];
      expect(lines).toHaveLength(part.length);
      await page.keyboard.press("Escape");
      const grand = all.reduce((sum, one) => sum + (one.seats ?? 0), 0);
      await expect.poll(() => page.locator(".pivot tfoot td").last().textContent()).toBe(`${all.length} 所${grand} 学位`);
    }));

  it("sorts the schools, and opens one at its row of the source", () =>
    inPage(journey, async (page) => {
      await page.goto(`${journey.base()}/targets/projects`);
      await page.locator(".project-table").waitFor();
      const seats = () => page.locator(".project-table td.seats").allTextContents();
      await page.getByRole("button", { name: "按学位排序" }).click();
      const falling = async () => (await seats()).map(Number).every((n, i, all) => i === 0 || n <= (all[i - 1] ?? 0));
      await expect.poll(falling).toBe(true);
      const school = (await page.locator(".project-table tbody th").first().textContent()) ?? "";
      const target = (await ofKind(journey, "project")).find((one) => schoolOf(one).school === school) ?? expect.fail();
      await page.locator(".project-table .figure-button").first().click();
      await page.locator("mark.here").first().waitFor();
      await expect.poll(() => highlighted(page)).toMatchObject({ start: target.start, end: target.end });
    }));

  it("shows for a unit what it leads and what it joins, by keyboard alone, and exports just that", () =>
    inPage(journey, async (page) => {
      const unit = "市财政局";
      await page.goto(`${journey.base()}/targets/duties`);
      await page.locator(".duty").first().waitFor();
      const its = (await ofKind(journey, "responsibility")).filter((one) => unitsOf(one).units.includes(unit));
      const leads = its.filter((one) => unitsOf(one).leadUnit === unit).length;
      await tabTo(page, /^找单位/);
      await page.keyboard.type("财政");
      await tabTo(page, new RegExp(`${unit}牵头 ${leads}参与 ${its.length - leads}`));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: unit }).waitFor();
      await expect
        .poll(() => page.locator(".duty :is(h3, h4)").allTextContents())
        .toEqual(expect.arrayContaining(its.map((one) => unitsOf(one).title)));
      await expect.poll(() => page.locator(".duty").count()).toBe(its.length);
      await expect.poll(() => page.locator(".duty-source").first().textContent()).toContain("征求意见稿");
      const [, ...lines] = [...readXlsx(await savedFile(page, "Excel 表格")).values()][0] ?? [];
      expect(lines).toHaveLength(its.length);
    }));

  it("lists contradictions and goals below the achieved, each with both places in their sources", () =>
    inPage(journey, async (page) => {
      const { conflicts } = z
        .object({ conflicts: z.array(citedConflictSchema) })
        .parse(await (await fetch(`${journey.base()}/api/conflicts`)).json());
      await page.goto(`${journey.base()}/targets/conflicts`);
      await expect.poll(() => page.locator(".conflict-item").count()).toBe(conflicts.length);
      const below = conflicts.filter(({ kind }) => kind === "below-baseline");
      await page.getByRole("button", { name: `目标低于已实现 ${below.length}` }).click();
      await expect.poll(() => page.locator(".conflict-item").count()).toBe(below.length);
      const [first] = below;
      if (first === undefined) return expect.fail();
      for (const [i, { documentId, start, end }] of [first.a, first.b].entries()) {
        const side = page.locator(".conflict-item").first().locator(".conflict-side").nth(i);
        await side.getByRole("button", { name: "查看原文" }).click();
        await expect.poll(() => highlighted(page)).toMatchObject({ start, end });
        const cited = first.citations[i] ?? expect.fail();
        expect((await sourceOf(journey, documentId)).slice(start, end)).toBe(cited.raw);
      }
      await page.reload();
      await expect.poll(() => page.locator(".conflict-item").count()).toBe(below.length);
    }));
}
