/** What the nodes call: an API, a mail server and a webhook, which record what arrives. */
@NullMarked
package dev.tributary.webapp.chaos.witness;

import org.jspecify.annotations.NullMarked;
