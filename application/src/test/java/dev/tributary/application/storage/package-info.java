/** What is stored, and what is removed of it. */
@NullMarked
package dev.tributary.application.storage;

import org.jspecify.annotations.NullMarked;
