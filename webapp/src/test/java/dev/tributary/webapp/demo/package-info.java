/** The demonstration as a person starts it: the packaged program in a process of its own. */
@NullMarked
package dev.tributary.webapp.demo;

import org.jspecify.annotations.NullMarked;
