/** Tests of what an author makes settings of. */
@NullMarked
package dev.tributary.application.activity.externalapi.editor;

import org.jspecify.annotations.NullMarked;
