/** Rendering the request: its rows, its expressions, its headers, its body. */
@NullMarked
package dev.tributary.application.activity.externalapi.request;

import org.jspecify.annotations.NullMarked;
