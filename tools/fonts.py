#!/usr/bin/env python3
"""Makes the bundled fonts from Inter's own (Debian: fonts-inter, python3-fonttools).

usage: tools/fonts.py /usr/share/fonts/opentype/inter src/main/resources/watchfloor/screen/fonts

JavaFX cannot ask a font for tabular figures, so figures that change would dance: the tabular digits
(OpenType feature tnum) become the font's only digits. Scripts that Inter does not have come from the system.
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

source, target = sys.argv[1:3]
RANGES = [(0x20, 0x24F), (0x250, 0x2AF), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
          (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF),
          (0x2500, 0x25FF), (0x2600, 0x27BF)]


def substitutions(font, feature):
    table = font["GSUB"].table
    found = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == feature:
            for index in record.Feature.LookupListIndex:
                for sub in table.LookupList.Lookup[index].SubTable:
                    found.update(getattr(getattr(sub, "ExtSubTable", sub), "mapping", {}))
    return found


for style in ("Regular", "Medium", "SemiBold", "Bold"):
    font = TTFont(f"{source}/Inter-{style}.otf")
    tabular = substitutions(font, "tnum")
    for table in font["cmap"].tables:
        for code in list(table.cmap):
            if 0x20 <= code <= 0x7E and table.cmap[code] in tabular:
                table.cmap[code] = tabular[table.cmap[code]]
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    cutter.subset(font)
    font.save(f"{target}/Inter-{style}.otf")
