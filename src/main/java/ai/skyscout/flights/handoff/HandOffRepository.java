package ai.skyscout.flights.handoff;

import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

/**
 * The table of clicks.
 */
interface HandOffRepository extends CrudRepository<HandOff, UUID> {

}
