/**
 * The runnable: which verb was asked for, the database before everything else, an orderly end, and
 * how long each part of the start took.
 */
@NullMarked
package dev.tributary.webapp.platform;

import org.jspecify.annotations.NullMarked;
