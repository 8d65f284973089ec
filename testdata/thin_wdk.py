"""A stand-in WDK with a share of its names missing: what a driver sees that uses names no header has.

thin(FOLDER, SEED) writes FOLDER/km, which --wdk takes. Which names go is decided by a hash of seed and name, so a seed
means the same in every run: macros, functions, types, enumerators and members, each name for itself. Headers of the
compiler, of SAL and of the base types stay whole: no kernel header does without ULONG.
"""

import hashlib
import re

from conftest import ROOT

WDK = ROOT / "rules" / "wdk"
THINNED = {"acpiioct.h", "aux_klib.h", "bugcodes.h", "csq.h", "d3dkmddi.h", "d3dkmdt.h", "d3dkmthk.h", "d3dukmdt.h",
           "devioctl.h", "dispmprt.h", "dxgiformat.h", "ioaccess.h", "miniport.h", "ntddk.h", "ntddvdeo.h", "ntifs.h",
           "ntimage.h", "ntintsafe.h", "ntpoapi.h", "ntstatus.h", "ntstrsafe.h", "video.h", "wdm.h", "wdm_api.h",
           "wdmguid.h", "wdmsec.h"}
DEFINE = re.compile(r"#\s*define\s+(\w+)(\(?)(.*)")
ENUMERATOR = re.compile(r"\s+(\w+)(\s*=[^,;{}]*)?,?\s*$")
MEMBER = re.compile(r"\s+[\w\s*()\[\]+,<>.\"/-]*?(\w+)\s*(\[[^;]*\])?(\s*:\s*\w+)?;\s*$")


def goes(seed, name):
    return hashlib.sha256(f"{seed}:{name}".encode()).digest()[0] % 3 == 0


def name_of(item):
    """The name that one declaration at file scope gives, or None where it gives none to take away."""
    text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", item, flags=re.S).strip()
    if text.startswith(("static_assert", "C_ASSERT", "extern \"C", "template", "DEFINE_GUID", "DECLARE_")) or "operator" in text:
        return None
    if text.startswith("typedef"):
        if "{" in text:
            tail = text[text.rindex("}") + 1:]
            return re.findall(r"\w+", tail)[0] if re.findall(r"\w+", tail) else None
        pointer = re.search(r"\(\s*(?:\w+\s+)*\*?\s*(\w+)\s*\)\s*\(", text)
        if pointer:
            return pointer[1]
        called = re.search(r"(\w+)\s*\(", re.sub(r"\b_\w+_\([^()]*(\([^()]*\))?[^()]*\)", " ", text))
        if called:
            return called[1]
        names = re.findall(r"\w+", text.split(",")[0])
        return names[-1]
    if text.endswith(");"):
        called = re.search(r"(\w+)\s*\(", re.sub(r"\b(_\w+_|SYNCLINT\w*|__\w+)\s*\([^()]*(\([^()]*\))?[^()]*\)", " ", text))
        return called[1] if called else None
    return None


def thin_body(item, seed, removed):
    """Enumerators and members of a type that stays."""
    lines, kept, kinds = item.split("\n"), [], []
    for line in lines:
        opens, closes = line.count("{"), line.count("}")
        if opens and not closes:
            kinds.append("enum" if re.search(r"\benum\b", line) else "record")
        elif closes and not opens and kinds:
            kinds.pop()
        elif kinds and not line.lstrip().startswith("#"):
            match = (ENUMERATOR if kinds[-1] == "enum" else MEMBER).match(line)
            if match and goes(seed, match[1]):
                removed.add(match[1])
                continue
        kept.append(line)
    return "\n".join(kept)


def thin_header(text, seed, removed):
    out, item, depth = [], [], 0
    lines = iter(text.split("\n"))
    for line in lines:
        if not item and line.lstrip().startswith("#"):
            whole = [line]
            while whole[-1].endswith("\\"):
                whole.append(next(lines))
            match = DEFINE.match(line)
            name = match[1] if match else None
            plain = match and (match[2] or match[3].strip()) and not name.startswith(("_", "SYNCLINT")) and name != "_KERNEL_MODE"
            if plain and re.search(r"\d|\(|^[A-Z]", " ".join(whole)[match.end(1):].strip()) and goes(seed, name):
                removed.add(name)
                continue
            out += whole
            continue
        bare = re.sub(r'"[^"]*"|/\*.*?\*/|//.*', "", line)
        if not item and (not bare.strip() or re.match(r'extern "C|\}|/\*|\s*\*', line)):
            out.append(line)
            continue
        item.append(line)
        depth += bare.count("{") - bare.count("}") + bare.count("(") - bare.count(")")
        if depth > 0 or not (bare.rstrip().endswith(";") or bare.rstrip().endswith("}")):
            continue
        whole, item, depth = "\n".join(item), [], 0
        name = name_of(whole)
        if name and goes(seed, name):
            removed.add(name)
        else:
            out.append(thin_body(whole, seed, removed) if "{" in whole else whole)
    return "\n".join(out + item)


def thin(folder, seed):
    """Writes the thinned headers below `folder` and gives the names that are gone."""
    removed = set()
    kernel = folder / "km"
    for header in sorted(it for it in WDK.rglob("*") if it.is_file() and it.name != "README.md"):
        text = header.read_text()
        target = kernel / header.relative_to(WDK)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(thin_header(text, seed, removed) if header.name in THINNED else text)
    return removed
