/**
 * Makes settings of what an author has at hand: a command line, a description of an API, a
 * response.
 */
@NullMarked
package dev.tributary.application.activity.externalapi.editor;

import org.jspecify.annotations.NullMarked;
