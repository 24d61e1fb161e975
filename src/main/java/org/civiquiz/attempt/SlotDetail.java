package org.civiquiz.attempt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A slot of an attempt with its response, without keys or with them. */
@Schema(oneOf = {OpenSlot.class, MarkedSlot.class})
sealed interface SlotDetail permits OpenSlot, MarkedSlot {}
