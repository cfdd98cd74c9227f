/**
 * Messages to a mail server over SMTP: connections, the written form, and what its responses mean.
 */
@NullMarked
package dev.tributary.adapters.out.mail;

import org.jspecify.annotations.NullMarked;
