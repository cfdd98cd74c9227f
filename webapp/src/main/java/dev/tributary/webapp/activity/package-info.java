/** How each kind of activity is shown to people. */
@NullMarked
package dev.tributary.webapp.activity;

import org.jspecify.annotations.NullMarked;
