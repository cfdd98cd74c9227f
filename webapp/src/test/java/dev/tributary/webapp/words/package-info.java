/** What people read: the words of every bundle, and the documents that are made from the code. */
@NullMarked
package dev.tributary.webapp.words;

import org.jspecify.annotations.NullMarked;
