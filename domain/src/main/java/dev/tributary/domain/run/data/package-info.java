/** What a run keeps in work tables, and which of it a person may still need. */
@NullMarked
package dev.tributary.domain.run.data;

import org.jspecify.annotations.NullMarked;
