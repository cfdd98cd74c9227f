/** External accounts through the API. */
@NullMarked
package dev.tributary.adapters.in.rest.account;

import org.jspecify.annotations.NullMarked;
