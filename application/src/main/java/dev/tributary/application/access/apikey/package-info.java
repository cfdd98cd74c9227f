/** API keys: creating, checking, listing and revoking them. */
@NullMarked
package dev.tributary.application.access.apikey;

import org.jspecify.annotations.NullMarked;
