/** The registry of kinds, and what every registered kind keeps to. */
@NullMarked
package dev.tributary.webapp.activity;

import org.jspecify.annotations.NullMarked;
