/** The pages about external accounts. */
@NullMarked
package dev.tributary.webapp.console.account;

import org.jspecify.annotations.NullMarked;
