/** Pages that show the result of a form once or for a short time, whichever node is asked. */
@NullMarked
package dev.tributary.application.pageresult;

import org.jspecify.annotations.NullMarked;
