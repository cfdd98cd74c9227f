/** Lists and decides what waits for a person. */
@NullMarked
package dev.tributary.cli.approval;

import org.jspecify.annotations.NullMarked;
