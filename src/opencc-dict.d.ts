/** The package ships its dictionaries without types: each is one text, "來 来|兩 两|…". */
declare module "opencc-js/dict/*" {
  const dictionary: string;
  export default dictionary;
}
