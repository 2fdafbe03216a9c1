export const config = {
  dir: { input: "content", includes: "../_includes" },
  // The texts hold no templates.
  markdownTemplateEngine: false,
};

export default function (eleventy) {
  eleventy.setUseGitIgnore(false);
  eleventy.addGlobalData("site", { title: "Nos actions", address: "https://exemple.invalid" });
  eleventy.addGlobalData("layout", "action.njk");

  const slug = eleventy.getFilter("slugify");
  eleventy.addCollection("groups", collections => {
    const groups = new Map();
    const add = (address, title, action) => {
      if (!groups.has(address)) groups.set(address, { address, title, actions: [] });
      groups.get(address).actions.push(action);
    };
    for (const action of collections.getFilteredByGlob("content/*/*.md")) {
      add(`/${action.data.year}/`, `Bilan ${action.data.year}`, action);
      for (const kind of ["structures", "themes", "publics"])
        for (const name of action.data[kind]) add(`/${kind}/${slug(name)}/`, name, action);
    }
    return [...groups.values()];
  });
}
