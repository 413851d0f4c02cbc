/** Text out of files: what a file is, by its bytes, and what is written in it. Knows nothing of workspaces. */
@NullMarked
package com.genius365.knowledge.extraction;

import org.jspecify.annotations.NullMarked;
