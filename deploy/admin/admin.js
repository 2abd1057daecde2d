// Starts Sveltia CMS with the forms that macros/commands/adminform.py made.
import CMS from "./cms/index.js";
import * as yaml from "./yaml/index.js";
import { fromForm, toForm } from "./shape.js";
import { pageText, readPage, yamlText } from "./text.js";

const PAGE = "page-frontmatter"; // Sveltia lets only a name that ends so stand for Markdown files

// What cannot be saved is said to the person; Sveltia then leaves the file as it was.
const said = (make) => (form) => {
  try {
    return make(form);
  } catch (error) {
    window.alert(error.message);
    throw error;
  }
};

const load = async (name) => (await fetch(name)).json();
const [config, formats, style] = await Promise.all(["config.json", "formats.json", "style.json"].map(load));

for (const [name, { schema, first }] of Object.entries(formats)) {
  if (name === PAGE) {
    CMS.registerCustomFormat(name, "md", {
      fromFile: (text) => readPage(yaml, text),
      toFile: said((form) => pageText(yaml, style, form)),
    });
  } else {
    CMS.registerCustomFormat(name, "yaml", {
      fromFile: (text) => ({ ...toForm(yaml.parse(text), schema), _text: text }),
      toFile: said(({ _text: before, ...form }) => yamlText(yaml, style, before || `${first}\n`, fromForm(form, schema))),
    });
  }
}
CMS.init({ config });
