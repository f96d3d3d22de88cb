/** What the words around a quantity name, in parts. Types only. */

export interface Named {
  /** Whose figure it is, where the clause says so before its verb (县级以上教研机构), else "". */
  readonly subject: string;
  /** A verb that belongs to the name (新建), else "". */
  readonly verb: string;
  /** What is counted or measured, "" where the clause leaves it out. */
  readonly noun: string;
  /** 比2015年提高: a change against an earlier state, else "". */
  readonly change: string;
  /** The noun stands behind the quantity (50所示范校). */
  readonly behind: boolean;
  /** A bound that stands apart from its figure: 不低于教职工工资总额的2%. */
  readonly bound: string;
  /** All the words behind the quantity belong to what is stated. */
  readonly open: boolean;
  /** A verb that was left out of the name (建设), for a noun too short to stand alone. */
  readonly action: string;
  /** Where the words it shares with others of a run begin in the sentence; null when its words are its own. */
  readonly shared: number | null;
}

export const nameless: Named = {
  subject: "",
  verb: "",
  noun: "",
  change: "",
  behind: false,
  bound: "",
  open: false,
  action: "",
  shared: null,
};

export interface Words {
  readonly left: string;
  readonly right: string;
  readonly unit: string | null;
}
