package com.genius365.provider.synthflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Lists that are read by offset. */
final class SynthflowPages {

    private SynthflowPages() {}

    /** Until a page is not full, or there are enough. */
    static <T> List<T> read(IntFunction<List<T>> pageFrom, int size, int most) {
        var rows = new ArrayList<T>();
        List<T> page;
        do {
            page = pageFrom.apply(rows.size());
            rows.addAll(page);
        } while (page.size() >= size && rows.size() < most);
        return rows.size() <= most ? rows : rows.subList(0, most);
    }
}
