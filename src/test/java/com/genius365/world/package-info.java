/** What the tests of the whole program share: its folder, its clock, the people in it, and a way to be one of them. */
@NullMarked
package com.genius365.world;

import org.jspecify.annotations.NullMarked;
