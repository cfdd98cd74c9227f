@NullMarked
package dev.tributary.adapters.activity.externalapi.editor;

import org.jspecify.annotations.NullMarked;
