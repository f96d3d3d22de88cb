export function missingTools(has: (command: string) => boolean, env: Readonly<Record<string, string | undefined>>): string[];
export function oldNode(version: string): string | null;
