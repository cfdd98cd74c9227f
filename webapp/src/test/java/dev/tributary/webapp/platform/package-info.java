/** What every test that starts the whole program needs around it. */
@NullMarked
package dev.tributary.webapp.platform;

import org.jspecify.annotations.NullMarked;
