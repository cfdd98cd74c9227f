@NullMarked
package dev.tributary.domain.activity.externalapi.editor.curl;

import org.jspecify.annotations.NullMarked;
