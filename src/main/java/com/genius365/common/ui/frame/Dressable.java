package com.genius365.common.ui.frame;

/** A frame that shows whose page it is, and can be told anew while it is open. */
public interface Dressable {

    void dress(BrandDress dress);
}
