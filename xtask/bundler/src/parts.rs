//! The app taken apart: what the first page needs, and the parts that load on demand.

use anyhow::{Context, Result, anyhow, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// The script that loads parts. This is also the name under which the compiled app asks for its functions: a bare word
/// and no path, because the build gives files new names, and must leave this one alone.
const LOADER: &str = "parts.js";

/// How the loader learns of the running app, as the splitter writes it: `app.js` and the loader would import each
/// other, and then neither could carry a hash of the other in its name.
const CIRCLE: &str = "import { initSync } from \"./app.js\";\n";

/// The same without the circle: `app.js` hands itself over.
const HANDED_OVER: &str = "let initSync;\nexport const connect = (app) => { initSync = app; };\n";

/// How `app.js` imports the loader, once for each part: by that bare word, which no browser finds, and by its path.
const BARE: &str = " from \"parts.js\"";
const BY_PATH: &str = " from \"./parts.js\"";

/// The end of `app.js`.
const HAND_OVER: &str = "\nimport { connect } from \"./parts.js\";\nconnect(initSync);\n";

/// Writes `parts.js` and one `.wasm` a part into `folder`, and says where what is left of the app is.
pub(crate) fn split(wasm: &Path, folder: &Path) -> Result<PathBuf> {
    let whole = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let main = folder.join("app.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    options.main_module = "./app.js";
    transform(options).map_err(|error| anyhow!("the app cannot be taken apart: {error:#}"))?;
    rewrite(&folder.join(LOADER), without_circle)?;
    Ok(main)
}

/// Lets the finished `app.js` find the loader of parts, and hand itself over.
pub(crate) fn connect(folder: &Path) -> Result<()> {
    rewrite(&folder.join("app.js"), handing_over)
}

fn without_circle(loader: &str) -> Result<String> {
    let open =
        loader.strip_prefix(CIRCLE).context("the loader of parts imports the app otherwise than it did")?;
    Ok(format!("{HANDED_OVER}{open}"))
}

fn handing_over(app: &str) -> Result<String> {
    ensure!(app.contains(BARE), "the app imports the loader of parts otherwise than it did");
    Ok(format!("{}{HAND_OVER}", app.replace(BARE, BY_PATH)))
}

fn rewrite(file: &Path, change: fn(&str) -> Result<String>) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    fs::write(file, change(&text)?).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_no_longer_imports_the_app() {
        let loader =
            without_circle("import { initSync } from \"./app.js\";\n\nuse(initSync());\n").expect("known");
        assert!(!loader.contains("import "), "{loader}");
        assert!(loader.ends_with("\n\nuse(initSync());\n"), "{loader}");
        assert!(without_circle("import { start } from \"./app.js\";\n").is_err());
    }

    #[test]
    fn the_app_finds_the_loader_by_its_path_and_the_compiled_code_by_its_name() {
        let app = "import * as import1 from \"parts.js\"\nimport * as import2 from \"parts.js\"\nconst imports = { \"parts.js\": import1 };\n";
        let app = handing_over(app).expect("known");
        for import in ["import1", "import2"] {
            assert!(app.contains(&format!("import * as {import} from \"./parts.js\"\n")), "{app}");
        }
        assert!(app.contains("{ \"parts.js\": import1 }"), "{app}");
        assert!(app.ends_with("connect(initSync);\n"), "{app}");
        assert!(handing_over("const imports = {};\n").is_err());
    }
}
