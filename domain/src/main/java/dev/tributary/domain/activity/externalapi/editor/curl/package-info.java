/** Reads command lines of curl, as terminals, browsers and documents of APIs write them. */
@NullMarked
package dev.tributary.domain.activity.externalapi.editor.curl;

import org.jspecify.annotations.NullMarked;
