/** Leads from a form to a page that shows its result, and shows it there. */
@NullMarked
package dev.tributary.webapp.console.pageresult;

import org.jspecify.annotations.NullMarked;
