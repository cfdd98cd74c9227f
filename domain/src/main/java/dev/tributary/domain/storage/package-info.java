/** What the stored data of workflows takes, and how much of it is kept. */
@NullMarked
package dev.tributary.domain.storage;

import org.jspecify.annotations.NullMarked;
