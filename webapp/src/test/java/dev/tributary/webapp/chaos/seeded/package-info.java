/**
 * Bugs of the kind that the check must catch, as changes of the program's compiled classes. A node
 * loads the changed classes only from a directory that the chaos command puts before the program on
 * its class path.
 */
@NullMarked
package dev.tributary.webapp.chaos.seeded;

import org.jspecify.annotations.NullMarked;
