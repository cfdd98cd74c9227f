/** Sending mail, proved against servers that refuse, break off and lie. */
@NullMarked
package dev.tributary.adapters.out.mail;

import org.jspecify.annotations.NullMarked;
