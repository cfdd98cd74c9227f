/** The command for what is stored. */
@NullMarked
package dev.tributary.cli.storage;

import org.jspecify.annotations.NullMarked;
