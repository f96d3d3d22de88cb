// What compiling the native parts needs beyond Node. Plain Node: it runs before anything is installed.

const needs = [
  {
    commands: (env) => [env.CXX, "c++", "g++", "clang++"],
    words: "缺少 C++ 编译器（c++、g++ 或 clang++）。Debian/Ubuntu 请运行：apt-get install g++；macOS 请运行：xcode-select --install",
  },
  { commands: () => ["make"], words: "缺少 make。Debian/Ubuntu 请运行：apt-get install make；macOS 请运行：xcode-select --install" },
  {
    commands: (env) => [env.PYTHON, "python3", "python"],
    words: "缺少 Python 3（编译原生部件要用）。Debian/Ubuntu 请运行：apt-get install python3",
  },
];

/**
 * @param {(command: string) => boolean} has whether a command can be run
 * @param {Record<string, string | undefined>} env
 * @returns {string[]} one Chinese sentence for each thing that is missing
 */
export function missingTools(has, env) {
  return needs.filter(({ commands }) => !commands(env).some((command) => command && has(command))).map(({ words }) => words);
}

/** @param {string} version as in process.versions.node @returns {string | null} what to do, null when it is new enough */
export function oldNode(version) {
  return Number(version.split(".")[0]) >= 20 ? null : `需要 Node.js 20 或更新版本，现在是 ${version}。请升级后重试。`;
}
