import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace circlet. */
export namespace circlet {

    /** Namespace control. */
    namespace control {

        /**
         * Properties of a Version.
         * @deprecated Use circlet.control.Version.$Properties instead.
         */
        interface IVersion extends circlet.control.Version.$Properties {
        }

        /** Represents a Version. */
        class Version {

            /**
             * Constructs a new Version.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Version.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Version version. */
            version: number;

            /**
             * Encodes the specified Version message. Does not implicitly {@link circlet.control.Version.verify|verify} messages.
             * @param message Version message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Version.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Version message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Version & circlet.control.Version.$Shape} Version
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Version & circlet.control.Version.$Shape;

            /**
             * Verifies a Version message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Version message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Version
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Version;

            /**
             * Creates a plain object from a Version message. Also converts values to other types if specified.
             * @param message Version
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Version, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Version to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Version
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Version {

            /** Properties of a Version. */
            interface $Properties {

                /** Version version */
                version?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Version. */
            type $Shape = circlet.control.Version.$Properties;
        }

        /**
         * Properties of an Envelope.
         * @deprecated Use circlet.control.Envelope.$Properties instead.
         */
        interface IEnvelope extends circlet.control.Envelope.$Properties {
        }

        /** Represents an Envelope. */
        class Envelope {

            /**
             * Constructs a new Envelope.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Envelope.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Envelope version. */
            version: number;

            /** Envelope incarnation. */
            incarnation: number;

            /** Envelope sequence. */
            sequence: number;

            /** Envelope join. */
            join?: (circlet.control.Join.$Properties|null);

            /** Envelope ready. */
            ready?: (circlet.control.Ready.$Properties|null);

            /** Envelope progress. */
            progress?: (circlet.control.Progress.$Properties|null);

            /** Envelope evaluation. */
            evaluation?: (circlet.control.Evaluation.$Properties|null);

            /** Envelope checkpointSaved. */
            checkpointSaved?: (circlet.control.CheckpointSaved.$Properties|null);

            /** Envelope heartbeat. */
            heartbeat?: (circlet.control.Heartbeat.$Properties|null);

            /** Envelope failed. */
            failed?: (circlet.control.Failed.$Properties|null);

            /** Envelope finished. */
            finished?: (circlet.control.Finished.$Properties|null);

            /** Envelope note. */
            note?: (circlet.control.Note.$Properties|null);

            /** Envelope trace. */
            trace?: (circlet.control.Trace.$Properties|null);

            /** Envelope clockQuestion. */
            clockQuestion?: (circlet.control.ClockQuestion.$Properties|null);

            /** Envelope batchRefused. */
            batchRefused?: (circlet.control.BatchRefused.$Properties|null);

            /** Envelope imagesReplaced. */
            imagesReplaced?: (circlet.control.ImagesReplaced.$Properties|null);

            /** Envelope settled. */
            settled?: (circlet.control.Settled.$Properties|null);

            /** Envelope available. */
            available?: (circlet.control.Available.$Properties|null);

            /** Envelope suspect. */
            suspect?: (circlet.control.Suspect.$Properties|null);

            /** Envelope leaving. */
            leaving?: (circlet.control.Leaving.$Properties|null);

            /** Envelope checkpointMissed. */
            checkpointMissed?: (circlet.control.CheckpointMissed.$Properties|null);

            /** Envelope replicasDiffered. */
            replicasDiffered?: (circlet.control.ReplicasDiffered.$Properties|null);

            /** Envelope whereabouts. */
            whereabouts?: (circlet.control.Whereabouts.$Properties|null);

            /** Envelope flightRecord. */
            flightRecord?: (circlet.control.FlightRecord.$Properties|null);

            /** Envelope comeBack. */
            comeBack?: (circlet.control.ComeBack.$Properties|null);

            /** Envelope pace. */
            pace?: (circlet.control.Pace.$Properties|null);

            /** Envelope totals. */
            totals?: (circlet.control.Totals.$Properties|null);

            /** Envelope density. */
            density?: (circlet.control.Density.$Properties|null);

            /** Envelope retrievals. */
            retrievals?: (circlet.control.Retrievals.$Properties|null);

            /** Envelope welcome. */
            welcome?: (circlet.control.Welcome.$Properties|null);

            /** Envelope prepare. */
            prepare?: (circlet.control.Prepare.$Properties|null);

            /** Envelope commit. */
            commit?: (circlet.control.Commit.$Properties|null);

            /** Envelope abort. */
            abort?: (circlet.control.Abort.$Properties|null);

            /** Envelope stop. */
            stop?: (circlet.control.Stop.$Properties|null);

            /** Envelope refused. */
            refused?: (circlet.control.Refused.$Properties|null);

            /** Envelope goodbye. */
            goodbye?: (circlet.control.Goodbye.$Properties|null);

            /** Envelope clockAnswer. */
            clockAnswer?: (circlet.control.ClockAnswer.$Properties|null);

            /** Envelope recorded. */
            recorded?: (circlet.control.Recorded.$Properties|null);

            /** Envelope abandon. */
            abandon?: (circlet.control.Abandon.$Properties|null);

            /** Envelope drain. */
            drain?: (circlet.control.Drain.$Properties|null);

            /** Envelope leftBehind. */
            leftBehind?: (circlet.control.LeftBehind.$Properties|null);

            /** Envelope flightWanted. */
            flightWanted?: (circlet.control.FlightWanted.$Properties|null);

            /** Envelope welcomeBack. */
            welcomeBack?: (circlet.control.WelcomeBack.$Properties|null);

            /** Envelope heard. */
            heard?: (circlet.control.Heard.$Properties|null);

            /** Envelope checkpointWanted. */
            checkpointWanted?: (circlet.control.CheckpointWanted.$Properties|null);

            /** Envelope timelineWanted. */
            timelineWanted?: (circlet.control.TimelineWanted.$Properties|null);

            /** Envelope body. */
            body?: ("join"|"ready"|"progress"|"evaluation"|"checkpointSaved"|"heartbeat"|"failed"|"finished"|"note"|"trace"|"clockQuestion"|"batchRefused"|"imagesReplaced"|"settled"|"available"|"suspect"|"leaving"|"checkpointMissed"|"replicasDiffered"|"whereabouts"|"flightRecord"|"comeBack"|"pace"|"totals"|"density"|"retrievals"|"welcome"|"prepare"|"commit"|"abort"|"stop"|"refused"|"goodbye"|"clockAnswer"|"recorded"|"abandon"|"drain"|"leftBehind"|"flightWanted"|"welcomeBack"|"heard"|"checkpointWanted"|"timelineWanted");

            /**
             * Encodes the specified Envelope message. Does not implicitly {@link circlet.control.Envelope.verify|verify} messages.
             * @param message Envelope message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Envelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Envelope message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Envelope & circlet.control.Envelope.$Shape} Envelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Envelope & circlet.control.Envelope.$Shape;

            /**
             * Verifies an Envelope message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Envelope message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Envelope
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Envelope;

            /**
             * Creates a plain object from an Envelope message. Also converts values to other types if specified.
             * @param message Envelope
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Envelope, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Envelope to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Envelope
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Envelope {

            /** Properties of an Envelope. */
            interface $Properties {

                /** Envelope version */
                version?: (number|null);

                /** Envelope incarnation */
                incarnation?: (number|null);

                /** Envelope sequence */
                sequence?: (number|null);

                /** Envelope join */
                join?: (circlet.control.Join.$Properties|null);

                /** Envelope ready */
                ready?: (circlet.control.Ready.$Properties|null);

                /** Envelope progress */
                progress?: (circlet.control.Progress.$Properties|null);

                /** Envelope evaluation */
                evaluation?: (circlet.control.Evaluation.$Properties|null);

                /** Envelope checkpointSaved */
                checkpointSaved?: (circlet.control.CheckpointSaved.$Properties|null);

                /** Envelope heartbeat */
                heartbeat?: (circlet.control.Heartbeat.$Properties|null);

                /** Envelope failed */
                failed?: (circlet.control.Failed.$Properties|null);

                /** Envelope finished */
                finished?: (circlet.control.Finished.$Properties|null);

                /** Envelope note */
                note?: (circlet.control.Note.$Properties|null);

                /** Envelope trace */
                trace?: (circlet.control.Trace.$Properties|null);

                /** Envelope clockQuestion */
                clockQuestion?: (circlet.control.ClockQuestion.$Properties|null);

                /** Envelope batchRefused */
                batchRefused?: (circlet.control.BatchRefused.$Properties|null);

                /** Envelope imagesReplaced */
                imagesReplaced?: (circlet.control.ImagesReplaced.$Properties|null);

                /** Envelope settled */
                settled?: (circlet.control.Settled.$Properties|null);

                /** Envelope available */
                available?: (circlet.control.Available.$Properties|null);

                /** Envelope suspect */
                suspect?: (circlet.control.Suspect.$Properties|null);

                /** Envelope leaving */
                leaving?: (circlet.control.Leaving.$Properties|null);

                /** Envelope checkpointMissed */
                checkpointMissed?: (circlet.control.CheckpointMissed.$Properties|null);

                /** Envelope replicasDiffered */
                replicasDiffered?: (circlet.control.ReplicasDiffered.$Properties|null);

                /** Envelope whereabouts */
                whereabouts?: (circlet.control.Whereabouts.$Properties|null);

                /** Envelope flightRecord */
                flightRecord?: (circlet.control.FlightRecord.$Properties|null);

                /** Envelope comeBack */
                comeBack?: (circlet.control.ComeBack.$Properties|null);

                /** Envelope pace */
                pace?: (circlet.control.Pace.$Properties|null);

                /** Envelope totals */
                totals?: (circlet.control.Totals.$Properties|null);

                /** Envelope density */
                density?: (circlet.control.Density.$Properties|null);

                /** Envelope retrievals */
                retrievals?: (circlet.control.Retrievals.$Properties|null);

                /** Envelope welcome */
                welcome?: (circlet.control.Welcome.$Properties|null);

                /** Envelope prepare */
                prepare?: (circlet.control.Prepare.$Properties|null);

                /** Envelope commit */
                commit?: (circlet.control.Commit.$Properties|null);

                /** Envelope abort */
                abort?: (circlet.control.Abort.$Properties|null);

                /** Envelope stop */
                stop?: (circlet.control.Stop.$Properties|null);

                /** Envelope refused */
                refused?: (circlet.control.Refused.$Properties|null);

                /** Envelope goodbye */
                goodbye?: (circlet.control.Goodbye.$Properties|null);

                /** Envelope clockAnswer */
                clockAnswer?: (circlet.control.ClockAnswer.$Properties|null);

                /** Envelope recorded */
                recorded?: (circlet.control.Recorded.$Properties|null);

                /** Envelope abandon */
                abandon?: (circlet.control.Abandon.$Properties|null);

                /** Envelope drain */
                drain?: (circlet.control.Drain.$Properties|null);

                /** Envelope leftBehind */
                leftBehind?: (circlet.control.LeftBehind.$Properties|null);

                /** Envelope flightWanted */
                flightWanted?: (circlet.control.FlightWanted.$Properties|null);

                /** Envelope welcomeBack */
                welcomeBack?: (circlet.control.WelcomeBack.$Properties|null);

                /** Envelope heard */
                heard?: (circlet.control.Heard.$Properties|null);

                /** Envelope checkpointWanted */
                checkpointWanted?: (circlet.control.CheckpointWanted.$Properties|null);

                /** Envelope timelineWanted */
                timelineWanted?: (circlet.control.TimelineWanted.$Properties|null);

                /** Envelope body */
                body?: ("join"|"ready"|"progress"|"evaluation"|"checkpointSaved"|"heartbeat"|"failed"|"finished"|"note"|"trace"|"clockQuestion"|"batchRefused"|"imagesReplaced"|"settled"|"available"|"suspect"|"leaving"|"checkpointMissed"|"replicasDiffered"|"whereabouts"|"flightRecord"|"comeBack"|"pace"|"totals"|"density"|"retrievals"|"welcome"|"prepare"|"commit"|"abort"|"stop"|"refused"|"goodbye"|"clockAnswer"|"recorded"|"abandon"|"drain"|"leftBehind"|"flightWanted"|"welcomeBack"|"heard"|"checkpointWanted"|"timelineWanted");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Envelope. */
            type $Shape = {
              version?: number|null;
              incarnation?: number|null;
              sequence?: number|null;
              join?: circlet.control.Join.$Shape|null;
              ready?: circlet.control.Ready.$Shape|null;
              progress?: circlet.control.Progress.$Shape|null;
              evaluation?: circlet.control.Evaluation.$Shape|null;
              checkpointSaved?: circlet.control.CheckpointSaved.$Shape|null;
              heartbeat?: circlet.control.Heartbeat.$Shape|null;
              failed?: circlet.control.Failed.$Shape|null;
              finished?: circlet.control.Finished.$Shape|null;
              note?: circlet.control.Note.$Shape|null;
              trace?: circlet.control.Trace.$Shape|null;
              clockQuestion?: circlet.control.ClockQuestion.$Shape|null;
              batchRefused?: circlet.control.BatchRefused.$Shape|null;
              imagesReplaced?: circlet.control.ImagesReplaced.$Shape|null;
              settled?: circlet.control.Settled.$Shape|null;
              available?: circlet.control.Available.$Shape|null;
              suspect?: circlet.control.Suspect.$Shape|null;
              leaving?: circlet.control.Leaving.$Shape|null;
              checkpointMissed?: circlet.control.CheckpointMissed.$Shape|null;
              replicasDiffered?: circlet.control.ReplicasDiffered.$Shape|null;
              whereabouts?: circlet.control.Whereabouts.$Shape|null;
              flightRecord?: circlet.control.FlightRecord.$Shape|null;
              comeBack?: circlet.control.ComeBack.$Shape|null;
              pace?: circlet.control.Pace.$Shape|null;
              totals?: circlet.control.Totals.$Shape|null;
              density?: circlet.control.Density.$Shape|null;
              retrievals?: circlet.control.Retrievals.$Shape|null;
              welcome?: circlet.control.Welcome.$Shape|null;
              prepare?: circlet.control.Prepare.$Shape|null;
              commit?: circlet.control.Commit.$Shape|null;
              abort?: circlet.control.Abort.$Shape|null;
              stop?: circlet.control.Stop.$Shape|null;
              refused?: circlet.control.Refused.$Shape|null;
              goodbye?: circlet.control.Goodbye.$Shape|null;
              clockAnswer?: circlet.control.ClockAnswer.$Shape|null;
              recorded?: circlet.control.Recorded.$Shape|null;
              abandon?: circlet.control.Abandon.$Shape|null;
              drain?: circlet.control.Drain.$Shape|null;
              leftBehind?: circlet.control.LeftBehind.$Shape|null;
              flightWanted?: circlet.control.FlightWanted.$Shape|null;
              welcomeBack?: circlet.control.WelcomeBack.$Shape|null;
              heard?: circlet.control.Heard.$Shape|null;
              checkpointWanted?: circlet.control.CheckpointWanted.$Shape|null;
              timelineWanted?: circlet.control.TimelineWanted.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "join"; join: circlet.control.Join.$Shape; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "ready"; join?: null; ready: circlet.control.Ready.$Shape; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "progress"; join?: null; ready?: null; progress: circlet.control.Progress.$Shape; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "evaluation"; join?: null; ready?: null; progress?: null; evaluation: circlet.control.Evaluation.$Shape; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "checkpointSaved"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved: circlet.control.CheckpointSaved.$Shape; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "heartbeat"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat: circlet.control.Heartbeat.$Shape; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "failed"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed: circlet.control.Failed.$Shape; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "finished"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished: circlet.control.Finished.$Shape; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "note"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note: circlet.control.Note.$Shape; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "trace"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace: circlet.control.Trace.$Shape; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "clockQuestion"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion: circlet.control.ClockQuestion.$Shape; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "batchRefused"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused: circlet.control.BatchRefused.$Shape; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "imagesReplaced"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced: circlet.control.ImagesReplaced.$Shape; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "settled"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled: circlet.control.Settled.$Shape; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "available"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available: circlet.control.Available.$Shape; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "suspect"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect: circlet.control.Suspect.$Shape; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "leaving"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving: circlet.control.Leaving.$Shape; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "checkpointMissed"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed: circlet.control.CheckpointMissed.$Shape; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "replicasDiffered"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered: circlet.control.ReplicasDiffered.$Shape; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "whereabouts"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts: circlet.control.Whereabouts.$Shape; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "flightRecord"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord: circlet.control.FlightRecord.$Shape; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "comeBack"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack: circlet.control.ComeBack.$Shape; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "pace"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace: circlet.control.Pace.$Shape; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "totals"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals: circlet.control.Totals.$Shape; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "density"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density: circlet.control.Density.$Shape; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "retrievals"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals: circlet.control.Retrievals.$Shape; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "welcome"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome: circlet.control.Welcome.$Shape; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "prepare"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare: circlet.control.Prepare.$Shape; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "commit"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit: circlet.control.Commit.$Shape; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "abort"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort: circlet.control.Abort.$Shape; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "stop"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop: circlet.control.Stop.$Shape; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "refused"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused: circlet.control.Refused.$Shape; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "goodbye"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye: circlet.control.Goodbye.$Shape; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "clockAnswer"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer: circlet.control.ClockAnswer.$Shape; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "recorded"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded: circlet.control.Recorded.$Shape; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "abandon"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon: circlet.control.Abandon.$Shape; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "drain"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain: circlet.control.Drain.$Shape; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "leftBehind"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind: circlet.control.LeftBehind.$Shape; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "flightWanted"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted: circlet.control.FlightWanted.$Shape; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "welcomeBack"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack: circlet.control.WelcomeBack.$Shape; heard?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "heard"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard: circlet.control.Heard.$Shape; checkpointWanted?: null; timelineWanted?: null }|{ body?: "checkpointWanted"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted: circlet.control.CheckpointWanted.$Shape; timelineWanted?: null }|{ body?: "timelineWanted"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; comeBack?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; welcomeBack?: null; heard?: null; checkpointWanted?: null; timelineWanted: circlet.control.TimelineWanted.$Shape })
            );
        }

        /**
         * Properties of a Join.
         * @deprecated Use circlet.control.Join.$Properties instead.
         */
        interface IJoin extends circlet.control.Join.$Properties {
        }

        /** Represents a Join. */
        class Join {

            /**
             * Constructs a new Join.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Join.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Join circletVersion. */
            circletVersion: string;

            /** Join host. */
            host: string;

            /** Join pid. */
            pid: number;

            /** Join slot. */
            slot: number;

            /**
             * Encodes the specified Join message. Does not implicitly {@link circlet.control.Join.verify|verify} messages.
             * @param message Join message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Join.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Join message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Join & circlet.control.Join.$Shape} Join
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Join & circlet.control.Join.$Shape;

            /**
             * Verifies a Join message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Join message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Join
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Join;

            /**
             * Creates a plain object from a Join message. Also converts values to other types if specified.
             * @param message Join
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Join, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Join to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Join
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Join {

            /** Properties of a Join. */
            interface $Properties {

                /** Join circletVersion */
                circletVersion?: (string|null);

                /** Join host */
                host?: (string|null);

                /** Join pid */
                pid?: (number|null);

                /** Join slot */
                slot?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Join. */
            type $Shape = circlet.control.Join.$Properties;
        }

        /**
         * Properties of a ComeBack.
         * @deprecated Use circlet.control.ComeBack.$Properties instead.
         */
        interface IComeBack extends circlet.control.ComeBack.$Properties {
        }

        /** Represents a ComeBack. */
        class ComeBack {

            /**
             * Constructs a new ComeBack.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.ComeBack.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ComeBack job. */
            job: string;

            /** ComeBack generation. */
            generation: number;

            /** ComeBack batches. */
            batches: number;

            /** ComeBack refused. */
            refused: circlet.control.Refusal.$Properties[];

            /**
             * Encodes the specified ComeBack message. Does not implicitly {@link circlet.control.ComeBack.verify|verify} messages.
             * @param message ComeBack message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.ComeBack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ComeBack message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.ComeBack & circlet.control.ComeBack.$Shape} ComeBack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.ComeBack & circlet.control.ComeBack.$Shape;

            /**
             * Verifies a ComeBack message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ComeBack message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ComeBack
             */
            static fromObject(object: { [k: string]: any }): circlet.control.ComeBack;

            /**
             * Creates a plain object from a ComeBack message. Also converts values to other types if specified.
             * @param message ComeBack
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.ComeBack, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ComeBack to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ComeBack
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ComeBack {

            /** Properties of a ComeBack. */
            interface $Properties {

                /** ComeBack job */
                job?: (string|null);

                /** ComeBack generation */
                generation?: (number|null);

                /** ComeBack batches */
                batches?: (number|null);

                /** ComeBack refused */
                refused?: (circlet.control.Refusal.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ComeBack. */
            type $Shape = circlet.control.ComeBack.$Properties;
        }

        /**
         * Properties of an Available.
         * @deprecated Use circlet.control.Available.$Properties instead.
         */
        interface IAvailable extends circlet.control.Available.$Properties {
        }

        /** Represents an Available. */
        class Available {

            /**
             * Constructs a new Available.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Available.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Available generation. */
            generation: number;

            /** Available hasState. */
            hasState: boolean;

            /** Available step. */
            step: number;

            /** Available batches. */
            batches: number;

            /** Available hasPending. */
            hasPending: boolean;

            /** Available refused. */
            refused: circlet.control.Refusal.$Properties[];

            /** Available endpoints. */
            endpoints: string[];

            /** Available arithmetic. */
            arithmetic: string[];

            /** Available metricsAddress. */
            metricsAddress: string;

            /**
             * Encodes the specified Available message. Does not implicitly {@link circlet.control.Available.verify|verify} messages.
             * @param message Available message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Available.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Available message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Available & circlet.control.Available.$Shape} Available
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Available & circlet.control.Available.$Shape;

            /**
             * Verifies an Available message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Available message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Available
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Available;

            /**
             * Creates a plain object from an Available message. Also converts values to other types if specified.
             * @param message Available
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Available, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Available to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Available
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Available {

            /** Properties of an Available. */
            interface $Properties {

                /** Available generation */
                generation?: (number|null);

                /** Available hasState */
                hasState?: (boolean|null);

                /** Available step */
                step?: (number|null);

                /** Available batches */
                batches?: (number|null);

                /** Available hasPending */
                hasPending?: (boolean|null);

                /** Available refused */
                refused?: (circlet.control.Refusal.$Properties[]|null);

                /** Available endpoints */
                endpoints?: (string[]|null);

                /** Available arithmetic */
                arithmetic?: (string[]|null);

                /** Available metricsAddress */
                metricsAddress?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Available. */
            type $Shape = circlet.control.Available.$Properties;
        }

        /**
         * Properties of a Refusal.
         * @deprecated Use circlet.control.Refusal.$Properties instead.
         */
        interface IRefusal extends circlet.control.Refusal.$Properties {
        }

        /** Represents a Refusal. */
        class Refusal {

            /**
             * Constructs a new Refusal.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Refusal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Refusal step. */
            step: number;

            /** Refusal batch. */
            batch: number;

            /** Refusal loss. */
            loss: number;

            /** Refusal gradientNorm. */
            gradientNorm: number;

            /**
             * Encodes the specified Refusal message. Does not implicitly {@link circlet.control.Refusal.verify|verify} messages.
             * @param message Refusal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Refusal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Refusal & circlet.control.Refusal.$Shape} Refusal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Refusal & circlet.control.Refusal.$Shape;

            /**
             * Verifies a Refusal message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Refusal message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Refusal
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Refusal;

            /**
             * Creates a plain object from a Refusal message. Also converts values to other types if specified.
             * @param message Refusal
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Refusal, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Refusal to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Refusal
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Refusal {

            /** Properties of a Refusal. */
            interface $Properties {

                /** Refusal step */
                step?: (number|null);

                /** Refusal batch */
                batch?: (number|null);

                /** Refusal loss */
                loss?: (number|null);

                /** Refusal gradientNorm */
                gradientNorm?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Refusal. */
            type $Shape = circlet.control.Refusal.$Properties;
        }

        /**
         * Properties of a Ready.
         * @deprecated Use circlet.control.Ready.$Properties instead.
         */
        interface IReady extends circlet.control.Ready.$Properties {
        }

        /** Represents a Ready. */
        class Ready {

            /**
             * Constructs a new Ready.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Ready.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ready planHash. */
            planHash: string;

            /** Ready dataFingerprint. */
            dataFingerprint: string;

            /** Ready engine. */
            engine: string;

            /** Ready metricsAddress. */
            metricsAddress: string;

            /** Ready stepsPerEpoch. */
            stepsPerEpoch: number;

            /** Ready totalSteps. */
            totalSteps: number;

            /** Ready firstStep. */
            firstStep: number;

            /** Ready numClasses. */
            numClasses: number;

            /** Ready numImages. */
            numImages: number;

            /** Ready numParameters. */
            numParameters: number;

            /** Ready notes. */
            notes: string[];

            /** Ready firstBatch. */
            firstBatch: number;

            /** Ready generation. */
            generation: number;

            /**
             * Encodes the specified Ready message. Does not implicitly {@link circlet.control.Ready.verify|verify} messages.
             * @param message Ready message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Ready.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ready message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Ready & circlet.control.Ready.$Shape} Ready
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Ready & circlet.control.Ready.$Shape;

            /**
             * Verifies a Ready message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Ready message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Ready
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Ready;

            /**
             * Creates a plain object from a Ready message. Also converts values to other types if specified.
             * @param message Ready
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Ready, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Ready to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Ready
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Ready {

            /** Properties of a Ready. */
            interface $Properties {

                /** Ready planHash */
                planHash?: (string|null);

                /** Ready dataFingerprint */
                dataFingerprint?: (string|null);

                /** Ready engine */
                engine?: (string|null);

                /** Ready metricsAddress */
                metricsAddress?: (string|null);

                /** Ready stepsPerEpoch */
                stepsPerEpoch?: (number|null);

                /** Ready totalSteps */
                totalSteps?: (number|null);

                /** Ready firstStep */
                firstStep?: (number|null);

                /** Ready numClasses */
                numClasses?: (number|null);

                /** Ready numImages */
                numImages?: (number|null);

                /** Ready numParameters */
                numParameters?: (number|null);

                /** Ready notes */
                notes?: (string[]|null);

                /** Ready firstBatch */
                firstBatch?: (number|null);

                /** Ready generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ready. */
            type $Shape = circlet.control.Ready.$Properties;
        }

        /**
         * Properties of a Suspect.
         * @deprecated Use circlet.control.Suspect.$Properties instead.
         */
        interface ISuspect extends circlet.control.Suspect.$Properties {
        }

        /** Represents a Suspect. */
        class Suspect {

            /**
             * Constructs a new Suspect.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Suspect.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Suspect generation. */
            generation: number;

            /** Suspect rank. */
            rank: number;

            /** Suspect reason. */
            reason: string;

            /**
             * Encodes the specified Suspect message. Does not implicitly {@link circlet.control.Suspect.verify|verify} messages.
             * @param message Suspect message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Suspect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Suspect message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Suspect & circlet.control.Suspect.$Shape} Suspect
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Suspect & circlet.control.Suspect.$Shape;

            /**
             * Verifies a Suspect message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Suspect message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Suspect
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Suspect;

            /**
             * Creates a plain object from a Suspect message. Also converts values to other types if specified.
             * @param message Suspect
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Suspect, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Suspect to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Suspect
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Suspect {

            /** Properties of a Suspect. */
            interface $Properties {

                /** Suspect generation */
                generation?: (number|null);

                /** Suspect rank */
                rank?: (number|null);

                /** Suspect reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Suspect. */
            type $Shape = circlet.control.Suspect.$Properties;
        }

        /**
         * Properties of a Leaving.
         * @deprecated Use circlet.control.Leaving.$Properties instead.
         */
        interface ILeaving extends circlet.control.Leaving.$Properties {
        }

        /** Represents a Leaving. */
        class Leaving {

            /**
             * Constructs a new Leaving.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Leaving.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Leaving reason. */
            reason: string;

            /**
             * Encodes the specified Leaving message. Does not implicitly {@link circlet.control.Leaving.verify|verify} messages.
             * @param message Leaving message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Leaving.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Leaving message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Leaving & circlet.control.Leaving.$Shape} Leaving
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Leaving & circlet.control.Leaving.$Shape;

            /**
             * Verifies a Leaving message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Leaving message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Leaving
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Leaving;

            /**
             * Creates a plain object from a Leaving message. Also converts values to other types if specified.
             * @param message Leaving
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Leaving, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Leaving to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Leaving
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Leaving {

            /** Properties of a Leaving. */
            interface $Properties {

                /** Leaving reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Leaving. */
            type $Shape = circlet.control.Leaving.$Properties;
        }

        /**
         * Properties of a Seconds.
         * @deprecated Use circlet.control.Seconds.$Properties instead.
         */
        interface ISeconds extends circlet.control.Seconds.$Properties {
        }

        /** Represents a Seconds. */
        class Seconds {

            /**
             * Constructs a new Seconds.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Seconds.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Seconds phase. */
            phase: string;

            /** Seconds seconds. */
            seconds: number;

            /**
             * Encodes the specified Seconds message. Does not implicitly {@link circlet.control.Seconds.verify|verify} messages.
             * @param message Seconds message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Seconds.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Seconds message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Seconds & circlet.control.Seconds.$Shape} Seconds
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Seconds & circlet.control.Seconds.$Shape;

            /**
             * Verifies a Seconds message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Seconds message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Seconds
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Seconds;

            /**
             * Creates a plain object from a Seconds message. Also converts values to other types if specified.
             * @param message Seconds
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Seconds, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Seconds to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Seconds
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Seconds {

            /** Properties of a Seconds. */
            interface $Properties {

                /** Seconds phase */
                phase?: (string|null);

                /** Seconds seconds */
                seconds?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Seconds. */
            type $Shape = circlet.control.Seconds.$Properties;
        }

        /**
         * Properties of a Progress.
         * @deprecated Use circlet.control.Progress.$Properties instead.
         */
        interface IProgress extends circlet.control.Progress.$Properties {
        }

        /** Represents a Progress. */
        class Progress {

            /**
             * Constructs a new Progress.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Progress.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Progress step. */
            step: number;

            /** Progress epoch. */
            epoch: number;

            /** Progress loss. */
            loss: number;

            /** Progress learningRate. */
            learningRate: number;

            /** Progress gradientNorm. */
            gradientNorm: number;

            /** Progress images. */
            images: number;

            /** Progress seconds. */
            seconds: circlet.control.Seconds.$Properties[];

            /** Progress meanPositive. */
            meanPositive: number;

            /** Progress meanNegative. */
            meanNegative: number;

            /** Progress batch. */
            batch: number;

            /** Progress positiveQuantiles. */
            positiveQuantiles: number[];

            /** Progress negativeQuantiles. */
            negativeQuantiles: number[];

            /**
             * Encodes the specified Progress message. Does not implicitly {@link circlet.control.Progress.verify|verify} messages.
             * @param message Progress message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Progress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Progress & circlet.control.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Progress & circlet.control.Progress.$Shape;

            /**
             * Verifies a Progress message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Progress message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Progress
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Progress;

            /**
             * Creates a plain object from a Progress message. Also converts values to other types if specified.
             * @param message Progress
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Progress, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Progress to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Progress
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Progress {

            /** Properties of a Progress. */
            interface $Properties {

                /** Progress step */
                step?: (number|null);

                /** Progress epoch */
                epoch?: (number|null);

                /** Progress loss */
                loss?: (number|null);

                /** Progress learningRate */
                learningRate?: (number|null);

                /** Progress gradientNorm */
                gradientNorm?: (number|null);

                /** Progress images */
                images?: (number|null);

                /** Progress seconds */
                seconds?: (circlet.control.Seconds.$Properties[]|null);

                /** Progress meanPositive */
                meanPositive?: (number|null);

                /** Progress meanNegative */
                meanNegative?: (number|null);

                /** Progress batch */
                batch?: (number|null);

                /** Progress positiveQuantiles */
                positiveQuantiles?: (number[]|null);

                /** Progress negativeQuantiles */
                negativeQuantiles?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Progress. */
            type $Shape = circlet.control.Progress.$Properties;
        }

        /**
         * Properties of a BatchRefused.
         * @deprecated Use circlet.control.BatchRefused.$Properties instead.
         */
        interface IBatchRefused extends circlet.control.BatchRefused.$Properties {
        }

        /** Represents a BatchRefused. */
        class BatchRefused {

            /**
             * Constructs a new BatchRefused.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.BatchRefused.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BatchRefused step. */
            step: number;

            /** BatchRefused batch. */
            batch: number;

            /** BatchRefused rank. */
            rank: number;

            /** BatchRefused loss. */
            loss: number;

            /** BatchRefused gradientNorm. */
            gradientNorm: number;

            /** BatchRefused images. */
            images: string[];

            /**
             * Encodes the specified BatchRefused message. Does not implicitly {@link circlet.control.BatchRefused.verify|verify} messages.
             * @param message BatchRefused message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.BatchRefused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BatchRefused message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.BatchRefused & circlet.control.BatchRefused.$Shape} BatchRefused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.BatchRefused & circlet.control.BatchRefused.$Shape;

            /**
             * Verifies a BatchRefused message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a BatchRefused message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BatchRefused
             */
            static fromObject(object: { [k: string]: any }): circlet.control.BatchRefused;

            /**
             * Creates a plain object from a BatchRefused message. Also converts values to other types if specified.
             * @param message BatchRefused
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.BatchRefused, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BatchRefused to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for BatchRefused
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace BatchRefused {

            /** Properties of a BatchRefused. */
            interface $Properties {

                /** BatchRefused step */
                step?: (number|null);

                /** BatchRefused batch */
                batch?: (number|null);

                /** BatchRefused rank */
                rank?: (number|null);

                /** BatchRefused loss */
                loss?: (number|null);

                /** BatchRefused gradientNorm */
                gradientNorm?: (number|null);

                /** BatchRefused images */
                images?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BatchRefused. */
            type $Shape = circlet.control.BatchRefused.$Properties;
        }

        /**
         * Properties of an ImagesReplaced.
         * @deprecated Use circlet.control.ImagesReplaced.$Properties instead.
         */
        interface IImagesReplaced extends circlet.control.ImagesReplaced.$Properties {
        }

        /** Represents an ImagesReplaced. */
        class ImagesReplaced {

            /**
             * Constructs a new ImagesReplaced.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.ImagesReplaced.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ImagesReplaced images. */
            images: circlet.control.ReplacedImage.$Properties[];

            /**
             * Encodes the specified ImagesReplaced message. Does not implicitly {@link circlet.control.ImagesReplaced.verify|verify} messages.
             * @param message ImagesReplaced message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.ImagesReplaced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImagesReplaced message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.ImagesReplaced & circlet.control.ImagesReplaced.$Shape} ImagesReplaced
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.ImagesReplaced & circlet.control.ImagesReplaced.$Shape;

            /**
             * Verifies an ImagesReplaced message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an ImagesReplaced message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ImagesReplaced
             */
            static fromObject(object: { [k: string]: any }): circlet.control.ImagesReplaced;

            /**
             * Creates a plain object from an ImagesReplaced message. Also converts values to other types if specified.
             * @param message ImagesReplaced
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.ImagesReplaced, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ImagesReplaced to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ImagesReplaced
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ImagesReplaced {

            /** Properties of an ImagesReplaced. */
            interface $Properties {

                /** ImagesReplaced images */
                images?: (circlet.control.ReplacedImage.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImagesReplaced. */
            type $Shape = circlet.control.ImagesReplaced.$Properties;
        }

        /**
         * Properties of a ReplacedImage.
         * @deprecated Use circlet.control.ReplacedImage.$Properties instead.
         */
        interface IReplacedImage extends circlet.control.ReplacedImage.$Properties {
        }

        /** Represents a ReplacedImage. */
        class ReplacedImage {

            /**
             * Constructs a new ReplacedImage.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.ReplacedImage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplacedImage position. */
            position: number;

            /** ReplacedImage image. */
            image: string;

            /** ReplacedImage replacement. */
            replacement: string;

            /** ReplacedImage reason. */
            reason: string;

            /**
             * Encodes the specified ReplacedImage message. Does not implicitly {@link circlet.control.ReplacedImage.verify|verify} messages.
             * @param message ReplacedImage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.ReplacedImage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplacedImage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.ReplacedImage & circlet.control.ReplacedImage.$Shape} ReplacedImage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.ReplacedImage & circlet.control.ReplacedImage.$Shape;

            /**
             * Verifies a ReplacedImage message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ReplacedImage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ReplacedImage
             */
            static fromObject(object: { [k: string]: any }): circlet.control.ReplacedImage;

            /**
             * Creates a plain object from a ReplacedImage message. Also converts values to other types if specified.
             * @param message ReplacedImage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.ReplacedImage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ReplacedImage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ReplacedImage
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReplacedImage {

            /** Properties of a ReplacedImage. */
            interface $Properties {

                /** ReplacedImage position */
                position?: (number|null);

                /** ReplacedImage image */
                image?: (string|null);

                /** ReplacedImage replacement */
                replacement?: (string|null);

                /** ReplacedImage reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplacedImage. */
            type $Shape = circlet.control.ReplacedImage.$Properties;
        }

        /**
         * Properties of a Settled.
         * @deprecated Use circlet.control.Settled.$Properties instead.
         */
        interface ISettled extends circlet.control.Settled.$Properties {
        }

        /** Represents a Settled. */
        class Settled {

            /**
             * Constructs a new Settled.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Settled.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Settled batches. */
            batches: number;

            /** Settled generation. */
            generation: number;

            /**
             * Encodes the specified Settled message. Does not implicitly {@link circlet.control.Settled.verify|verify} messages.
             * @param message Settled message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Settled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Settled message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Settled & circlet.control.Settled.$Shape} Settled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Settled & circlet.control.Settled.$Shape;

            /**
             * Verifies a Settled message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Settled message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Settled
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Settled;

            /**
             * Creates a plain object from a Settled message. Also converts values to other types if specified.
             * @param message Settled
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Settled, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Settled to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Settled
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Settled {

            /** Properties of a Settled. */
            interface $Properties {

                /** Settled batches */
                batches?: (number|null);

                /** Settled generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Settled. */
            type $Shape = circlet.control.Settled.$Properties;
        }

        /**
         * Properties of a ReplicasDiffered.
         * @deprecated Use circlet.control.ReplicasDiffered.$Properties instead.
         */
        interface IReplicasDiffered extends circlet.control.ReplicasDiffered.$Properties {
        }

        /** Represents a ReplicasDiffered. */
        class ReplicasDiffered {

            /**
             * Constructs a new ReplicasDiffered.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.ReplicasDiffered.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplicasDiffered step. */
            step: number;

            /** ReplicasDiffered outcome. */
            outcome: string;

            /** ReplicasDiffered ranks. */
            ranks: number[];

            /** ReplicasDiffered slices. */
            slices: number[];

            /** ReplicasDiffered numSlices. */
            numSlices: number;

            /** ReplicasDiffered tensors. */
            tensors: string[];

            /** ReplicasDiffered evidence. */
            evidence: string;

            /**
             * Encodes the specified ReplicasDiffered message. Does not implicitly {@link circlet.control.ReplicasDiffered.verify|verify} messages.
             * @param message ReplicasDiffered message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.ReplicasDiffered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplicasDiffered message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.ReplicasDiffered & circlet.control.ReplicasDiffered.$Shape} ReplicasDiffered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.ReplicasDiffered & circlet.control.ReplicasDiffered.$Shape;

            /**
             * Verifies a ReplicasDiffered message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ReplicasDiffered message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ReplicasDiffered
             */
            static fromObject(object: { [k: string]: any }): circlet.control.ReplicasDiffered;

            /**
             * Creates a plain object from a ReplicasDiffered message. Also converts values to other types if specified.
             * @param message ReplicasDiffered
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.ReplicasDiffered, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ReplicasDiffered to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ReplicasDiffered
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReplicasDiffered {

            /** Properties of a ReplicasDiffered. */
            interface $Properties {

                /** ReplicasDiffered step */
                step?: (number|null);

                /** ReplicasDiffered outcome */
                outcome?: (string|null);

                /** ReplicasDiffered ranks */
                ranks?: (number[]|null);

                /** ReplicasDiffered slices */
                slices?: (number[]|null);

                /** ReplicasDiffered numSlices */
                numSlices?: (number|null);

                /** ReplicasDiffered tensors */
                tensors?: (string[]|null);

                /** ReplicasDiffered evidence */
                evidence?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplicasDiffered. */
            type $Shape = circlet.control.ReplicasDiffered.$Properties;
        }

        /**
         * Properties of a Score.
         * @deprecated Use circlet.control.Score.$Properties instead.
         */
        interface IScore extends circlet.control.Score.$Properties {
        }

        /** Represents a Score. */
        class Score {

            /**
             * Constructs a new Score.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Score.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Score name. */
            name: string;

            /** Score value. */
            value: number;

            /**
             * Encodes the specified Score message. Does not implicitly {@link circlet.control.Score.verify|verify} messages.
             * @param message Score message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Score.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Score message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Score & circlet.control.Score.$Shape} Score
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Score & circlet.control.Score.$Shape;

            /**
             * Verifies a Score message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Score message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Score
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Score;

            /**
             * Creates a plain object from a Score message. Also converts values to other types if specified.
             * @param message Score
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Score, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Score to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Score
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Score {

            /** Properties of a Score. */
            interface $Properties {

                /** Score name */
                name?: (string|null);

                /** Score value */
                value?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Score. */
            type $Shape = circlet.control.Score.$Properties;
        }

        /**
         * Properties of an Evaluation.
         * @deprecated Use circlet.control.Evaluation.$Properties instead.
         */
        interface IEvaluation extends circlet.control.Evaluation.$Properties {
        }

        /** Represents an Evaluation. */
        class Evaluation {

            /**
             * Constructs a new Evaluation.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Evaluation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Evaluation step. */
            step: number;

            /** Evaluation what. */
            what: string;

            /** Evaluation scores. */
            scores: circlet.control.Score.$Properties[];

            /** Evaluation conventions. */
            conventions: string[];

            /** Evaluation numImages. */
            numImages: number;

            /** Evaluation numClasses. */
            numClasses: number;

            /**
             * Encodes the specified Evaluation message. Does not implicitly {@link circlet.control.Evaluation.verify|verify} messages.
             * @param message Evaluation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Evaluation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Evaluation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Evaluation & circlet.control.Evaluation.$Shape} Evaluation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Evaluation & circlet.control.Evaluation.$Shape;

            /**
             * Verifies an Evaluation message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Evaluation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Evaluation
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Evaluation;

            /**
             * Creates a plain object from an Evaluation message. Also converts values to other types if specified.
             * @param message Evaluation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Evaluation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Evaluation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Evaluation
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Evaluation {

            /** Properties of an Evaluation. */
            interface $Properties {

                /** Evaluation step */
                step?: (number|null);

                /** Evaluation what */
                what?: (string|null);

                /** Evaluation scores */
                scores?: (circlet.control.Score.$Properties[]|null);

                /** Evaluation conventions */
                conventions?: (string[]|null);

                /** Evaluation numImages */
                numImages?: (number|null);

                /** Evaluation numClasses */
                numClasses?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Evaluation. */
            type $Shape = circlet.control.Evaluation.$Properties;
        }

        /**
         * Properties of a CheckpointSaved.
         * @deprecated Use circlet.control.CheckpointSaved.$Properties instead.
         */
        interface ICheckpointSaved extends circlet.control.CheckpointSaved.$Properties {
        }

        /** Represents a CheckpointSaved. */
        class CheckpointSaved {

            /**
             * Constructs a new CheckpointSaved.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.CheckpointSaved.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckpointSaved step. */
            step: number;

            /** CheckpointSaved path. */
            path: string;

            /**
             * Encodes the specified CheckpointSaved message. Does not implicitly {@link circlet.control.CheckpointSaved.verify|verify} messages.
             * @param message CheckpointSaved message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.CheckpointSaved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointSaved message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.CheckpointSaved & circlet.control.CheckpointSaved.$Shape} CheckpointSaved
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.CheckpointSaved & circlet.control.CheckpointSaved.$Shape;

            /**
             * Verifies a CheckpointSaved message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CheckpointSaved message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CheckpointSaved
             */
            static fromObject(object: { [k: string]: any }): circlet.control.CheckpointSaved;

            /**
             * Creates a plain object from a CheckpointSaved message. Also converts values to other types if specified.
             * @param message CheckpointSaved
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.CheckpointSaved, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CheckpointSaved to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for CheckpointSaved
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CheckpointSaved {

            /** Properties of a CheckpointSaved. */
            interface $Properties {

                /** CheckpointSaved step */
                step?: (number|null);

                /** CheckpointSaved path */
                path?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointSaved. */
            type $Shape = circlet.control.CheckpointSaved.$Properties;
        }

        /**
         * Properties of a CheckpointMissed.
         * @deprecated Use circlet.control.CheckpointMissed.$Properties instead.
         */
        interface ICheckpointMissed extends circlet.control.CheckpointMissed.$Properties {
        }

        /** Represents a CheckpointMissed. */
        class CheckpointMissed {

            /**
             * Constructs a new CheckpointMissed.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.CheckpointMissed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckpointMissed step. */
            step: number;

            /** CheckpointMissed hasFailed. */
            hasFailed: boolean;

            /** CheckpointMissed reason. */
            reason: string;

            /**
             * Encodes the specified CheckpointMissed message. Does not implicitly {@link circlet.control.CheckpointMissed.verify|verify} messages.
             * @param message CheckpointMissed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.CheckpointMissed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointMissed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.CheckpointMissed & circlet.control.CheckpointMissed.$Shape} CheckpointMissed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.CheckpointMissed & circlet.control.CheckpointMissed.$Shape;

            /**
             * Verifies a CheckpointMissed message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CheckpointMissed message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CheckpointMissed
             */
            static fromObject(object: { [k: string]: any }): circlet.control.CheckpointMissed;

            /**
             * Creates a plain object from a CheckpointMissed message. Also converts values to other types if specified.
             * @param message CheckpointMissed
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.CheckpointMissed, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CheckpointMissed to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for CheckpointMissed
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CheckpointMissed {

            /** Properties of a CheckpointMissed. */
            interface $Properties {

                /** CheckpointMissed step */
                step?: (number|null);

                /** CheckpointMissed hasFailed */
                hasFailed?: (boolean|null);

                /** CheckpointMissed reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointMissed. */
            type $Shape = circlet.control.CheckpointMissed.$Properties;
        }

        /**
         * Properties of a Heartbeat.
         * @deprecated Use circlet.control.Heartbeat.$Properties instead.
         */
        interface IHeartbeat extends circlet.control.Heartbeat.$Properties {
        }

        /** Represents a Heartbeat. */
        class Heartbeat {

            /**
             * Constructs a new Heartbeat.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Heartbeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heartbeat step. */
            step: number;

            /** Heartbeat phase. */
            phase: string;

            /** Heartbeat residentBytes. */
            residentBytes: number;

            /** Heartbeat shareDone. */
            shareDone: number;

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link circlet.control.Heartbeat.verify|verify} messages.
             * @param message Heartbeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Heartbeat & circlet.control.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Heartbeat & circlet.control.Heartbeat.$Shape;

            /**
             * Verifies a Heartbeat message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Heartbeat message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Heartbeat
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Heartbeat;

            /**
             * Creates a plain object from a Heartbeat message. Also converts values to other types if specified.
             * @param message Heartbeat
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Heartbeat, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Heartbeat to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Heartbeat
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Heartbeat {

            /** Properties of a Heartbeat. */
            interface $Properties {

                /** Heartbeat step */
                step?: (number|null);

                /** Heartbeat phase */
                phase?: (string|null);

                /** Heartbeat residentBytes */
                residentBytes?: (number|null);

                /** Heartbeat shareDone */
                shareDone?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heartbeat. */
            type $Shape = circlet.control.Heartbeat.$Properties;
        }

        /**
         * Properties of a Failed.
         * @deprecated Use circlet.control.Failed.$Properties instead.
         */
        interface IFailed extends circlet.control.Failed.$Properties {
        }

        /** Represents a Failed. */
        class Failed {

            /**
             * Constructs a new Failed.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Failed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Failed code. */
            code: string;

            /** Failed message. */
            message: string;

            /** Failed step. */
            step: number;

            /** Failed userError. */
            userError: boolean;

            /**
             * Encodes the specified Failed message. Does not implicitly {@link circlet.control.Failed.verify|verify} messages.
             * @param message Failed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Failed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Failed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Failed & circlet.control.Failed.$Shape} Failed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Failed & circlet.control.Failed.$Shape;

            /**
             * Verifies a Failed message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Failed message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Failed
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Failed;

            /**
             * Creates a plain object from a Failed message. Also converts values to other types if specified.
             * @param message Failed
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Failed, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Failed to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Failed
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Failed {

            /** Properties of a Failed. */
            interface $Properties {

                /** Failed code */
                code?: (string|null);

                /** Failed message */
                message?: (string|null);

                /** Failed step */
                step?: (number|null);

                /** Failed userError */
                userError?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Failed. */
            type $Shape = circlet.control.Failed.$Properties;
        }

        /**
         * Properties of a Finished.
         * @deprecated Use circlet.control.Finished.$Properties instead.
         */
        interface IFinished extends circlet.control.Finished.$Properties {
        }

        /** Represents a Finished. */
        class Finished {

            /**
             * Constructs a new Finished.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Finished.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Finished step. */
            step: number;

            /** Finished modelPath. */
            modelPath: string;

            /** Finished trainSeconds. */
            trainSeconds: number;

            /** Finished complete. */
            complete: boolean;

            /** Finished skippedImages. */
            skippedImages: string[];

            /**
             * Encodes the specified Finished message. Does not implicitly {@link circlet.control.Finished.verify|verify} messages.
             * @param message Finished message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Finished.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Finished message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Finished & circlet.control.Finished.$Shape} Finished
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Finished & circlet.control.Finished.$Shape;

            /**
             * Verifies a Finished message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Finished message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Finished
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Finished;

            /**
             * Creates a plain object from a Finished message. Also converts values to other types if specified.
             * @param message Finished
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Finished, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Finished to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Finished
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Finished {

            /** Properties of a Finished. */
            interface $Properties {

                /** Finished step */
                step?: (number|null);

                /** Finished modelPath */
                modelPath?: (string|null);

                /** Finished trainSeconds */
                trainSeconds?: (number|null);

                /** Finished complete */
                complete?: (boolean|null);

                /** Finished skippedImages */
                skippedImages?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Finished. */
            type $Shape = circlet.control.Finished.$Properties;
        }

        /**
         * Properties of a Note.
         * @deprecated Use circlet.control.Note.$Properties instead.
         */
        interface INote extends circlet.control.Note.$Properties {
        }

        /** Represents a Note. */
        class Note {

            /**
             * Constructs a new Note.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Note.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Note level. */
            level: string;

            /** Note text. */
            text: string;

            /**
             * Encodes the specified Note message. Does not implicitly {@link circlet.control.Note.verify|verify} messages.
             * @param message Note message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Note.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Note message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Note & circlet.control.Note.$Shape} Note
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Note & circlet.control.Note.$Shape;

            /**
             * Verifies a Note message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Note message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Note
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Note;

            /**
             * Creates a plain object from a Note message. Also converts values to other types if specified.
             * @param message Note
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Note, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Note to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Note
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Note {

            /** Properties of a Note. */
            interface $Properties {

                /** Note level */
                level?: (string|null);

                /** Note text */
                text?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Note. */
            type $Shape = circlet.control.Note.$Properties;
        }

        /**
         * Properties of a Trace.
         * @deprecated Use circlet.control.Trace.$Properties instead.
         */
        interface ITrace extends circlet.control.Trace.$Properties {
        }

        /** Represents a Trace. */
        class Trace {

            /**
             * Constructs a new Trace.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Trace.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Trace step. */
            step: number;

            /** Trace spans. */
            spans: circlet.control.Span.$Properties[];

            /** Trace readings. */
            readings: circlet.control.ClockReading.$Properties[];

            /**
             * Encodes the specified Trace message. Does not implicitly {@link circlet.control.Trace.verify|verify} messages.
             * @param message Trace message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Trace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Trace message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Trace & circlet.control.Trace.$Shape} Trace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Trace & circlet.control.Trace.$Shape;

            /**
             * Verifies a Trace message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Trace message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Trace
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Trace;

            /**
             * Creates a plain object from a Trace message. Also converts values to other types if specified.
             * @param message Trace
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Trace, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Trace to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Trace
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Trace {

            /** Properties of a Trace. */
            interface $Properties {

                /** Trace step */
                step?: (number|null);

                /** Trace spans */
                spans?: (circlet.control.Span.$Properties[]|null);

                /** Trace readings */
                readings?: (circlet.control.ClockReading.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Trace. */
            type $Shape = circlet.control.Trace.$Properties;
        }

        /**
         * Properties of a Span.
         * @deprecated Use circlet.control.Span.$Properties instead.
         */
        interface ISpan extends circlet.control.Span.$Properties {
        }

        /** Represents a Span. */
        class Span {

            /**
             * Constructs a new Span.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Span.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Span track. */
            track: string;

            /** Span name. */
            name: string;

            /** Span beginMs. */
            beginMs: number;

            /** Span endMs. */
            endMs: number;

            /** Span overlaps. */
            overlaps: boolean;

            /**
             * Encodes the specified Span message. Does not implicitly {@link circlet.control.Span.verify|verify} messages.
             * @param message Span message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Span.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Span message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Span & circlet.control.Span.$Shape} Span
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Span & circlet.control.Span.$Shape;

            /**
             * Verifies a Span message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Span message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Span
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Span;

            /**
             * Creates a plain object from a Span message. Also converts values to other types if specified.
             * @param message Span
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Span, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Span to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Span
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Span {

            /** Properties of a Span. */
            interface $Properties {

                /** Span track */
                track?: (string|null);

                /** Span name */
                name?: (string|null);

                /** Span beginMs */
                beginMs?: (number|null);

                /** Span endMs */
                endMs?: (number|null);

                /** Span overlaps */
                overlaps?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Span. */
            type $Shape = circlet.control.Span.$Properties;
        }

        /**
         * Properties of a ClockReading.
         * @deprecated Use circlet.control.ClockReading.$Properties instead.
         */
        interface IClockReading extends circlet.control.ClockReading.$Properties {
        }

        /** Represents a ClockReading. */
        class ClockReading {

            /**
             * Constructs a new ClockReading.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.ClockReading.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClockReading workerMs. */
            workerMs: number;

            /** ClockReading coordinatorMs. */
            coordinatorMs: number;

            /** ClockReading uncertaintyMs. */
            uncertaintyMs: number;

            /**
             * Encodes the specified ClockReading message. Does not implicitly {@link circlet.control.ClockReading.verify|verify} messages.
             * @param message ClockReading message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.ClockReading.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClockReading message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.ClockReading & circlet.control.ClockReading.$Shape} ClockReading
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.ClockReading & circlet.control.ClockReading.$Shape;

            /**
             * Verifies a ClockReading message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ClockReading message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ClockReading
             */
            static fromObject(object: { [k: string]: any }): circlet.control.ClockReading;

            /**
             * Creates a plain object from a ClockReading message. Also converts values to other types if specified.
             * @param message ClockReading
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.ClockReading, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ClockReading to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ClockReading
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ClockReading {

            /** Properties of a ClockReading. */
            interface $Properties {

                /** ClockReading workerMs */
                workerMs?: (number|null);

                /** ClockReading coordinatorMs */
                coordinatorMs?: (number|null);

                /** ClockReading uncertaintyMs */
                uncertaintyMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClockReading. */
            type $Shape = circlet.control.ClockReading.$Properties;
        }

        /**
         * Properties of a Pace.
         * @deprecated Use circlet.control.Pace.$Properties instead.
         */
        interface IPace extends circlet.control.Pace.$Properties {
        }

        /** Represents a Pace. */
        class Pace {

            /**
             * Constructs a new Pace.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Pace.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pace steps. */
            steps: number;

            /** Pace lastStep. */
            lastStep: number;

            /** Pace seconds. */
            seconds: number;

            /** Pace dataSeconds. */
            dataSeconds: number;

            /** Pace computeSeconds. */
            computeSeconds: number;

            /** Pace exchangedBytes. */
            exchangedBytes: number;

            /** Pace edges. */
            edges: circlet.control.BusyEdge.$Properties[];

            /** Pace load. */
            load: number;

            /** Pace cores. */
            cores: number;

            /** Pace cpuPressure. */
            cpuPressure: number;

            /** Pace cpuSteal. */
            cpuSteal: number;

            /**
             * Encodes the specified Pace message. Does not implicitly {@link circlet.control.Pace.verify|verify} messages.
             * @param message Pace message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Pace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pace message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Pace & circlet.control.Pace.$Shape} Pace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Pace & circlet.control.Pace.$Shape;

            /**
             * Verifies a Pace message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Pace message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Pace
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Pace;

            /**
             * Creates a plain object from a Pace message. Also converts values to other types if specified.
             * @param message Pace
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Pace, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Pace to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Pace
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Pace {

            /** Properties of a Pace. */
            interface $Properties {

                /** Pace steps */
                steps?: (number|null);

                /** Pace lastStep */
                lastStep?: (number|null);

                /** Pace seconds */
                seconds?: (number|null);

                /** Pace dataSeconds */
                dataSeconds?: (number|null);

                /** Pace computeSeconds */
                computeSeconds?: (number|null);

                /** Pace exchangedBytes */
                exchangedBytes?: (number|null);

                /** Pace edges */
                edges?: (circlet.control.BusyEdge.$Properties[]|null);

                /** Pace load */
                load?: (number|null);

                /** Pace cores */
                cores?: (number|null);

                /** Pace cpuPressure */
                cpuPressure?: (number|null);

                /** Pace cpuSteal */
                cpuSteal?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pace. */
            type $Shape = circlet.control.Pace.$Properties;
        }

        /**
         * Properties of a BusyEdge.
         * @deprecated Use circlet.control.BusyEdge.$Properties instead.
         */
        interface IBusyEdge extends circlet.control.BusyEdge.$Properties {
        }

        /** Represents a BusyEdge. */
        class BusyEdge {

            /**
             * Constructs a new BusyEdge.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.BusyEdge.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BusyEdge to. */
            to: number;

            /** BusyEdge share. */
            share: number;

            /**
             * Encodes the specified BusyEdge message. Does not implicitly {@link circlet.control.BusyEdge.verify|verify} messages.
             * @param message BusyEdge message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.BusyEdge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BusyEdge message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.BusyEdge & circlet.control.BusyEdge.$Shape} BusyEdge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.BusyEdge & circlet.control.BusyEdge.$Shape;

            /**
             * Verifies a BusyEdge message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a BusyEdge message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BusyEdge
             */
            static fromObject(object: { [k: string]: any }): circlet.control.BusyEdge;

            /**
             * Creates a plain object from a BusyEdge message. Also converts values to other types if specified.
             * @param message BusyEdge
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.BusyEdge, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BusyEdge to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for BusyEdge
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace BusyEdge {

            /** Properties of a BusyEdge. */
            interface $Properties {

                /** BusyEdge to */
                to?: (number|null);

                /** BusyEdge share */
                share?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BusyEdge. */
            type $Shape = circlet.control.BusyEdge.$Properties;
        }

        /**
         * Properties of a Totals.
         * @deprecated Use circlet.control.Totals.$Properties instead.
         */
        interface ITotals extends circlet.control.Totals.$Properties {
        }

        /** Represents a Totals. */
        class Totals {

            /**
             * Constructs a new Totals.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Totals.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Totals totals. */
            totals: circlet.control.Total.$Properties[];

            /**
             * Encodes the specified Totals message. Does not implicitly {@link circlet.control.Totals.verify|verify} messages.
             * @param message Totals message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Totals.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Totals message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Totals & circlet.control.Totals.$Shape} Totals
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Totals & circlet.control.Totals.$Shape;

            /**
             * Verifies a Totals message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Totals message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Totals
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Totals;

            /**
             * Creates a plain object from a Totals message. Also converts values to other types if specified.
             * @param message Totals
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Totals, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Totals to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Totals
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Totals {

            /** Properties of a Totals. */
            interface $Properties {

                /** Totals totals */
                totals?: (circlet.control.Total.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Totals. */
            type $Shape = circlet.control.Totals.$Properties;
        }

        /**
         * Properties of a Total.
         * @deprecated Use circlet.control.Total.$Properties instead.
         */
        interface ITotal extends circlet.control.Total.$Properties {
        }

        /** Represents a Total. */
        class Total {

            /**
             * Constructs a new Total.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Total.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Total metric. */
            metric: string;

            /** Total labels. */
            labels: string[];

            /** Total value. */
            value: number;

            /**
             * Encodes the specified Total message. Does not implicitly {@link circlet.control.Total.verify|verify} messages.
             * @param message Total message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Total.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Total message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Total & circlet.control.Total.$Shape} Total
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Total & circlet.control.Total.$Shape;

            /**
             * Verifies a Total message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Total message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Total
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Total;

            /**
             * Creates a plain object from a Total message. Also converts values to other types if specified.
             * @param message Total
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Total, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Total to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Total
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Total {

            /** Properties of a Total. */
            interface $Properties {

                /** Total metric */
                metric?: (string|null);

                /** Total labels */
                labels?: (string[]|null);

                /** Total value */
                value?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Total. */
            type $Shape = circlet.control.Total.$Properties;
        }

        /**
         * Properties of a ClockQuestion.
         * @deprecated Use circlet.control.ClockQuestion.$Properties instead.
         */
        interface IClockQuestion extends circlet.control.ClockQuestion.$Properties {
        }

        /** Represents a ClockQuestion. */
        class ClockQuestion {

            /**
             * Constructs a new ClockQuestion.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.ClockQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClockQuestion askedMs. */
            askedMs: number;

            /**
             * Encodes the specified ClockQuestion message. Does not implicitly {@link circlet.control.ClockQuestion.verify|verify} messages.
             * @param message ClockQuestion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.ClockQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClockQuestion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.ClockQuestion & circlet.control.ClockQuestion.$Shape} ClockQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.ClockQuestion & circlet.control.ClockQuestion.$Shape;

            /**
             * Verifies a ClockQuestion message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ClockQuestion message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ClockQuestion
             */
            static fromObject(object: { [k: string]: any }): circlet.control.ClockQuestion;

            /**
             * Creates a plain object from a ClockQuestion message. Also converts values to other types if specified.
             * @param message ClockQuestion
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.ClockQuestion, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ClockQuestion to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ClockQuestion
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ClockQuestion {

            /** Properties of a ClockQuestion. */
            interface $Properties {

                /** ClockQuestion askedMs */
                askedMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClockQuestion. */
            type $Shape = circlet.control.ClockQuestion.$Properties;
        }

        /**
         * Properties of a Whereabouts.
         * @deprecated Use circlet.control.Whereabouts.$Properties instead.
         */
        interface IWhereabouts extends circlet.control.Whereabouts.$Properties {
        }

        /** Represents a Whereabouts. */
        class Whereabouts {

            /**
             * Constructs a new Whereabouts.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Whereabouts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Whereabouts generation. */
            generation: number;

            /** Whereabouts step. */
            step: number;

            /** Whereabouts phase. */
            phase: string;

            /** Whereabouts idleSeconds. */
            idleSeconds: number;

            /** Whereabouts waiting. */
            waiting: circlet.control.Waiting.$Properties[];

            /**
             * Encodes the specified Whereabouts message. Does not implicitly {@link circlet.control.Whereabouts.verify|verify} messages.
             * @param message Whereabouts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Whereabouts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Whereabouts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Whereabouts & circlet.control.Whereabouts.$Shape} Whereabouts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Whereabouts & circlet.control.Whereabouts.$Shape;

            /**
             * Verifies a Whereabouts message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Whereabouts message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Whereabouts
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Whereabouts;

            /**
             * Creates a plain object from a Whereabouts message. Also converts values to other types if specified.
             * @param message Whereabouts
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Whereabouts, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Whereabouts to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Whereabouts
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Whereabouts {

            /** Properties of a Whereabouts. */
            interface $Properties {

                /** Whereabouts generation */
                generation?: (number|null);

                /** Whereabouts step */
                step?: (number|null);

                /** Whereabouts phase */
                phase?: (string|null);

                /** Whereabouts idleSeconds */
                idleSeconds?: (number|null);

                /** Whereabouts waiting */
                waiting?: (circlet.control.Waiting.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Whereabouts. */
            type $Shape = circlet.control.Whereabouts.$Properties;
        }

        /**
         * Properties of a Waiting.
         * @deprecated Use circlet.control.Waiting.$Properties instead.
         */
        interface IWaiting extends circlet.control.Waiting.$Properties {
        }

        /** Represents a Waiting. */
        class Waiting {

            /**
             * Constructs a new Waiting.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Waiting.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Waiting name. */
            name: string;

            /** Waiting lane. */
            lane: string;

            /** Waiting sequence. */
            sequence: number;

            /** Waiting phase. */
            phase: string;

            /** Waiting chunk. */
            chunk: number;

            /** Waiting kind. */
            kind: string;

            /** Waiting peer. */
            peer: number;

            /** Waiting seconds. */
            seconds: number;

            /**
             * Encodes the specified Waiting message. Does not implicitly {@link circlet.control.Waiting.verify|verify} messages.
             * @param message Waiting message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Waiting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Waiting message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Waiting & circlet.control.Waiting.$Shape} Waiting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Waiting & circlet.control.Waiting.$Shape;

            /**
             * Verifies a Waiting message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Waiting message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Waiting
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Waiting;

            /**
             * Creates a plain object from a Waiting message. Also converts values to other types if specified.
             * @param message Waiting
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Waiting, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Waiting to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Waiting
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Waiting {

            /** Properties of a Waiting. */
            interface $Properties {

                /** Waiting name */
                name?: (string|null);

                /** Waiting lane */
                lane?: (string|null);

                /** Waiting sequence */
                sequence?: (number|null);

                /** Waiting phase */
                phase?: (string|null);

                /** Waiting chunk */
                chunk?: (number|null);

                /** Waiting kind */
                kind?: (string|null);

                /** Waiting peer */
                peer?: (number|null);

                /** Waiting seconds */
                seconds?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Waiting. */
            type $Shape = circlet.control.Waiting.$Properties;
        }

        /**
         * Properties of a FlightRecord.
         * @deprecated Use circlet.control.FlightRecord.$Properties instead.
         */
        interface IFlightRecord extends circlet.control.FlightRecord.$Properties {
        }

        /** Represents a FlightRecord. */
        class FlightRecord {

            /**
             * Constructs a new FlightRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.FlightRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FlightRecord entries. */
            entries: circlet.control.FlightEntry.$Properties[];

            /**
             * Encodes the specified FlightRecord message. Does not implicitly {@link circlet.control.FlightRecord.verify|verify} messages.
             * @param message FlightRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.FlightRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlightRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.FlightRecord & circlet.control.FlightRecord.$Shape} FlightRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.FlightRecord & circlet.control.FlightRecord.$Shape;

            /**
             * Verifies a FlightRecord message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a FlightRecord message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FlightRecord
             */
            static fromObject(object: { [k: string]: any }): circlet.control.FlightRecord;

            /**
             * Creates a plain object from a FlightRecord message. Also converts values to other types if specified.
             * @param message FlightRecord
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.FlightRecord, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FlightRecord to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for FlightRecord
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace FlightRecord {

            /** Properties of a FlightRecord. */
            interface $Properties {

                /** FlightRecord entries */
                entries?: (circlet.control.FlightEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlightRecord. */
            type $Shape = circlet.control.FlightRecord.$Properties;
        }

        /**
         * Properties of a FlightEntry.
         * @deprecated Use circlet.control.FlightEntry.$Properties instead.
         */
        interface IFlightEntry extends circlet.control.FlightEntry.$Properties {
        }

        /** Represents a FlightEntry. */
        class FlightEntry {

            /**
             * Constructs a new FlightEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.FlightEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FlightEntry generation. */
            generation: number;

            /** FlightEntry step. */
            step: number;

            /** FlightEntry kind. */
            kind: string;

            /** FlightEntry name. */
            name: string;

            /** FlightEntry lane. */
            lane: string;

            /** FlightEntry sequence. */
            sequence: number;

            /** FlightEntry phase. */
            phase: string;

            /** FlightEntry chunk. */
            chunk: number;

            /** FlightEntry waits. */
            waits: string[];

            /** FlightEntry beganAgo. */
            beganAgo: number;

            /** FlightEntry endedAgo. */
            endedAgo: number;

            /** FlightEntry failed. */
            failed: boolean;

            /**
             * Encodes the specified FlightEntry message. Does not implicitly {@link circlet.control.FlightEntry.verify|verify} messages.
             * @param message FlightEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.FlightEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlightEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.FlightEntry & circlet.control.FlightEntry.$Shape} FlightEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.FlightEntry & circlet.control.FlightEntry.$Shape;

            /**
             * Verifies a FlightEntry message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a FlightEntry message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FlightEntry
             */
            static fromObject(object: { [k: string]: any }): circlet.control.FlightEntry;

            /**
             * Creates a plain object from a FlightEntry message. Also converts values to other types if specified.
             * @param message FlightEntry
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.FlightEntry, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FlightEntry to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for FlightEntry
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace FlightEntry {

            /** Properties of a FlightEntry. */
            interface $Properties {

                /** FlightEntry generation */
                generation?: (number|null);

                /** FlightEntry step */
                step?: (number|null);

                /** FlightEntry kind */
                kind?: (string|null);

                /** FlightEntry name */
                name?: (string|null);

                /** FlightEntry lane */
                lane?: (string|null);

                /** FlightEntry sequence */
                sequence?: (number|null);

                /** FlightEntry phase */
                phase?: (string|null);

                /** FlightEntry chunk */
                chunk?: (number|null);

                /** FlightEntry waits */
                waits?: (string[]|null);

                /** FlightEntry beganAgo */
                beganAgo?: (number|null);

                /** FlightEntry endedAgo */
                endedAgo?: (number|null);

                /** FlightEntry failed */
                failed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlightEntry. */
            type $Shape = circlet.control.FlightEntry.$Properties;
        }

        /**
         * Properties of a Density.
         * @deprecated Use circlet.control.Density.$Properties instead.
         */
        interface IDensity extends circlet.control.Density.$Properties {
        }

        /** Represents a Density. */
        class Density {

            /**
             * Constructs a new Density.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Density.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Density step. */
            step: number;

            /** Density betweenImages. */
            betweenImages: boolean;

            /** Density pairs. */
            pairs: number;

            /** Density cells. */
            cells: number[];

            /** Density bins. */
            bins: number;

            /** Density least. */
            least: number;

            /**
             * Encodes the specified Density message. Does not implicitly {@link circlet.control.Density.verify|verify} messages.
             * @param message Density message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Density.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Density message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Density & circlet.control.Density.$Shape} Density
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Density & circlet.control.Density.$Shape;

            /**
             * Verifies a Density message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Density message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Density
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Density;

            /**
             * Creates a plain object from a Density message. Also converts values to other types if specified.
             * @param message Density
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Density, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Density to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Density
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Density {

            /** Properties of a Density. */
            interface $Properties {

                /** Density step */
                step?: (number|null);

                /** Density betweenImages */
                betweenImages?: (boolean|null);

                /** Density pairs */
                pairs?: (number|null);

                /** Density cells */
                cells?: (number[]|null);

                /** Density bins */
                bins?: (number|null);

                /** Density least */
                least?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Density. */
            type $Shape = circlet.control.Density.$Properties;
        }

        /**
         * Properties of a Retrievals.
         * @deprecated Use circlet.control.Retrievals.$Properties instead.
         */
        interface IRetrievals extends circlet.control.Retrievals.$Properties {
        }

        /** Represents a Retrievals. */
        class Retrievals {

            /**
             * Constructs a new Retrievals.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Retrievals.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Retrievals step. */
            step: number;

            /** Retrievals sheet. */
            sheet: string;

            /** Retrievals tile. */
            tile: number;

            /** Retrievals queries. */
            queries: circlet.control.Query.$Properties[];

            /**
             * Encodes the specified Retrievals message. Does not implicitly {@link circlet.control.Retrievals.verify|verify} messages.
             * @param message Retrievals message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Retrievals.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Retrievals message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Retrievals & circlet.control.Retrievals.$Shape} Retrievals
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Retrievals & circlet.control.Retrievals.$Shape;

            /**
             * Verifies a Retrievals message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Retrievals message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Retrievals
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Retrievals;

            /**
             * Creates a plain object from a Retrievals message. Also converts values to other types if specified.
             * @param message Retrievals
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Retrievals, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Retrievals to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Retrievals
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Retrievals {

            /** Properties of a Retrievals. */
            interface $Properties {

                /** Retrievals step */
                step?: (number|null);

                /** Retrievals sheet */
                sheet?: (string|null);

                /** Retrievals tile */
                tile?: (number|null);

                /** Retrievals queries */
                queries?: (circlet.control.Query.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Retrievals. */
            type $Shape = circlet.control.Retrievals.$Properties;
        }

        /**
         * Properties of a Query.
         * @deprecated Use circlet.control.Query.$Properties instead.
         */
        interface IQuery extends circlet.control.Query.$Properties {
        }

        /** Represents a Query. */
        class Query {

            /**
             * Constructs a new Query.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Query.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Query name. */
            name: string;

            /** Query neighbours. */
            neighbours: circlet.control.Neighbour.$Properties[];

            /**
             * Encodes the specified Query message. Does not implicitly {@link circlet.control.Query.verify|verify} messages.
             * @param message Query message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Query.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Query message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Query & circlet.control.Query.$Shape} Query
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Query & circlet.control.Query.$Shape;

            /**
             * Verifies a Query message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Query message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Query
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Query;

            /**
             * Creates a plain object from a Query message. Also converts values to other types if specified.
             * @param message Query
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Query, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Query to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Query
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Query {

            /** Properties of a Query. */
            interface $Properties {

                /** Query name */
                name?: (string|null);

                /** Query neighbours */
                neighbours?: (circlet.control.Neighbour.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Query. */
            type $Shape = circlet.control.Query.$Properties;
        }

        /**
         * Properties of a Neighbour.
         * @deprecated Use circlet.control.Neighbour.$Properties instead.
         */
        interface INeighbour extends circlet.control.Neighbour.$Properties {
        }

        /** Represents a Neighbour. */
        class Neighbour {

            /**
             * Constructs a new Neighbour.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Neighbour.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Neighbour name. */
            name: string;

            /** Neighbour isRight. */
            isRight: boolean;

            /** Neighbour cosine. */
            cosine: number;

            /**
             * Encodes the specified Neighbour message. Does not implicitly {@link circlet.control.Neighbour.verify|verify} messages.
             * @param message Neighbour message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Neighbour.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Neighbour message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Neighbour & circlet.control.Neighbour.$Shape} Neighbour
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Neighbour & circlet.control.Neighbour.$Shape;

            /**
             * Verifies a Neighbour message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Neighbour message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Neighbour
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Neighbour;

            /**
             * Creates a plain object from a Neighbour message. Also converts values to other types if specified.
             * @param message Neighbour
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Neighbour, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Neighbour to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Neighbour
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Neighbour {

            /** Properties of a Neighbour. */
            interface $Properties {

                /** Neighbour name */
                name?: (string|null);

                /** Neighbour isRight */
                isRight?: (boolean|null);

                /** Neighbour cosine */
                cosine?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Neighbour. */
            type $Shape = circlet.control.Neighbour.$Properties;
        }

        /**
         * Properties of a Welcome.
         * @deprecated Use circlet.control.Welcome.$Properties instead.
         */
        interface IWelcome extends circlet.control.Welcome.$Properties {
        }

        /** Represents a Welcome. */
        class Welcome {

            /**
             * Constructs a new Welcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Welcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Welcome rank. */
            rank: number;

            /** Welcome worldSize. */
            worldSize: number;

            /** Welcome job. */
            job: string;

            /** Welcome recipe. */
            recipe: string;

            /** Welcome dataPath. */
            dataPath: string;

            /** Welcome runDirectory. */
            runDirectory: string;

            /** Welcome numShards. */
            numShards: number;

            /** Welcome trace. */
            trace: boolean;

            /** Welcome memberToken. */
            memberToken: string;

            /** Welcome coordinatorWaitSeconds. */
            coordinatorWaitSeconds: number;

            /**
             * Encodes the specified Welcome message. Does not implicitly {@link circlet.control.Welcome.verify|verify} messages.
             * @param message Welcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Welcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Welcome & circlet.control.Welcome.$Shape} Welcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Welcome & circlet.control.Welcome.$Shape;

            /**
             * Verifies a Welcome message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Welcome message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Welcome
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Welcome;

            /**
             * Creates a plain object from a Welcome message. Also converts values to other types if specified.
             * @param message Welcome
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Welcome, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Welcome to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Welcome
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Welcome {

            /** Properties of a Welcome. */
            interface $Properties {

                /** Welcome rank */
                rank?: (number|null);

                /** Welcome worldSize */
                worldSize?: (number|null);

                /** Welcome job */
                job?: (string|null);

                /** Welcome recipe */
                recipe?: (string|null);

                /** Welcome dataPath */
                dataPath?: (string|null);

                /** Welcome runDirectory */
                runDirectory?: (string|null);

                /** Welcome numShards */
                numShards?: (number|null);

                /** Welcome trace */
                trace?: (boolean|null);

                /** Welcome memberToken */
                memberToken?: (string|null);

                /** Welcome coordinatorWaitSeconds */
                coordinatorWaitSeconds?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Welcome. */
            type $Shape = circlet.control.Welcome.$Properties;
        }

        /**
         * Properties of a WelcomeBack.
         * @deprecated Use circlet.control.WelcomeBack.$Properties instead.
         */
        interface IWelcomeBack extends circlet.control.WelcomeBack.$Properties {
        }

        /** Represents a WelcomeBack. */
        class WelcomeBack {

            /**
             * Constructs a new WelcomeBack.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.WelcomeBack.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WelcomeBack sequence. */
            sequence: number;

            /**
             * Encodes the specified WelcomeBack message. Does not implicitly {@link circlet.control.WelcomeBack.verify|verify} messages.
             * @param message WelcomeBack message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.WelcomeBack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WelcomeBack message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.WelcomeBack & circlet.control.WelcomeBack.$Shape} WelcomeBack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.WelcomeBack & circlet.control.WelcomeBack.$Shape;

            /**
             * Verifies a WelcomeBack message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a WelcomeBack message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WelcomeBack
             */
            static fromObject(object: { [k: string]: any }): circlet.control.WelcomeBack;

            /**
             * Creates a plain object from a WelcomeBack message. Also converts values to other types if specified.
             * @param message WelcomeBack
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.WelcomeBack, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WelcomeBack to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for WelcomeBack
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace WelcomeBack {

            /** Properties of a WelcomeBack. */
            interface $Properties {

                /** WelcomeBack sequence */
                sequence?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WelcomeBack. */
            type $Shape = circlet.control.WelcomeBack.$Properties;
        }

        /**
         * Properties of a Heard.
         * @deprecated Use circlet.control.Heard.$Properties instead.
         */
        interface IHeard extends circlet.control.Heard.$Properties {
        }

        /** Represents a Heard. */
        class Heard {

            /**
             * Constructs a new Heard.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Heard.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heard sequence. */
            sequence: number;

            /**
             * Encodes the specified Heard message. Does not implicitly {@link circlet.control.Heard.verify|verify} messages.
             * @param message Heard message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Heard.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heard message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Heard & circlet.control.Heard.$Shape} Heard
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Heard & circlet.control.Heard.$Shape;

            /**
             * Verifies a Heard message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Heard message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Heard
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Heard;

            /**
             * Creates a plain object from a Heard message. Also converts values to other types if specified.
             * @param message Heard
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Heard, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Heard to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Heard
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Heard {

            /** Properties of a Heard. */
            interface $Properties {

                /** Heard sequence */
                sequence?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heard. */
            type $Shape = circlet.control.Heard.$Properties;
        }

        /**
         * Properties of a Member.
         * @deprecated Use circlet.control.Member.$Properties instead.
         */
        interface IMember extends circlet.control.Member.$Properties {
        }

        /** Represents a Member. */
        class Member {

            /**
             * Constructs a new Member.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Member.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Member rank. */
            rank: number;

            /** Member host. */
            host: string;

            /** Member pid. */
            pid: number;

            /** Member endpoints. */
            endpoints: string[];

            /**
             * Encodes the specified Member message. Does not implicitly {@link circlet.control.Member.verify|verify} messages.
             * @param message Member message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Member.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Member message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Member & circlet.control.Member.$Shape} Member
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Member & circlet.control.Member.$Shape;

            /**
             * Verifies a Member message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Member message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Member
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Member;

            /**
             * Creates a plain object from a Member message. Also converts values to other types if specified.
             * @param message Member
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Member, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Member to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Member
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Member {

            /** Properties of a Member. */
            interface $Properties {

                /** Member rank */
                rank?: (number|null);

                /** Member host */
                host?: (string|null);

                /** Member pid */
                pid?: (number|null);

                /** Member endpoints */
                endpoints?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Member. */
            type $Shape = circlet.control.Member.$Properties;
        }

        /**
         * Properties of a Prepare.
         * @deprecated Use circlet.control.Prepare.$Properties instead.
         */
        interface IPrepare extends circlet.control.Prepare.$Properties {
        }

        /** Represents a Prepare. */
        class Prepare {

            /**
             * Constructs a new Prepare.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Prepare.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Prepare generation. */
            generation: number;

            /** Prepare rank. */
            rank: number;

            /** Prepare members. */
            members: circlet.control.Member.$Properties[];

            /** Prepare step. */
            step: number;

            /** Prepare batches. */
            batches: number;

            /** Prepare source. */
            source: number;

            /** Prepare receivers. */
            receivers: number[];

            /** Prepare resumePath. */
            resumePath: string;

            /**
             * Encodes the specified Prepare message. Does not implicitly {@link circlet.control.Prepare.verify|verify} messages.
             * @param message Prepare message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Prepare.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Prepare message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Prepare & circlet.control.Prepare.$Shape} Prepare
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Prepare & circlet.control.Prepare.$Shape;

            /**
             * Verifies a Prepare message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Prepare message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Prepare
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Prepare;

            /**
             * Creates a plain object from a Prepare message. Also converts values to other types if specified.
             * @param message Prepare
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Prepare, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Prepare to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Prepare
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Prepare {

            /** Properties of a Prepare. */
            interface $Properties {

                /** Prepare generation */
                generation?: (number|null);

                /** Prepare rank */
                rank?: (number|null);

                /** Prepare members */
                members?: (circlet.control.Member.$Properties[]|null);

                /** Prepare step */
                step?: (number|null);

                /** Prepare batches */
                batches?: (number|null);

                /** Prepare source */
                source?: (number|null);

                /** Prepare receivers */
                receivers?: (number[]|null);

                /** Prepare resumePath */
                resumePath?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Prepare. */
            type $Shape = circlet.control.Prepare.$Properties;
        }

        /**
         * Properties of a Commit.
         * @deprecated Use circlet.control.Commit.$Properties instead.
         */
        interface ICommit extends circlet.control.Commit.$Properties {
        }

        /** Represents a Commit. */
        class Commit {

            /**
             * Constructs a new Commit.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Commit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Commit generation. */
            generation: number;

            /**
             * Encodes the specified Commit message. Does not implicitly {@link circlet.control.Commit.verify|verify} messages.
             * @param message Commit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Commit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Commit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Commit & circlet.control.Commit.$Shape} Commit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Commit & circlet.control.Commit.$Shape;

            /**
             * Verifies a Commit message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Commit message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Commit
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Commit;

            /**
             * Creates a plain object from a Commit message. Also converts values to other types if specified.
             * @param message Commit
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Commit, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Commit to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Commit
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Commit {

            /** Properties of a Commit. */
            interface $Properties {

                /** Commit generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Commit. */
            type $Shape = circlet.control.Commit.$Properties;
        }

        /**
         * Properties of an Abandon.
         * @deprecated Use circlet.control.Abandon.$Properties instead.
         */
        interface IAbandon extends circlet.control.Abandon.$Properties {
        }

        /** Represents an Abandon. */
        class Abandon {

            /**
             * Constructs a new Abandon.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Abandon.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Abandon generation. */
            generation: number;

            /** Abandon reason. */
            reason: string;

            /**
             * Encodes the specified Abandon message. Does not implicitly {@link circlet.control.Abandon.verify|verify} messages.
             * @param message Abandon message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Abandon.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Abandon message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Abandon & circlet.control.Abandon.$Shape} Abandon
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Abandon & circlet.control.Abandon.$Shape;

            /**
             * Verifies an Abandon message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Abandon message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Abandon
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Abandon;

            /**
             * Creates a plain object from an Abandon message. Also converts values to other types if specified.
             * @param message Abandon
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Abandon, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Abandon to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Abandon
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Abandon {

            /** Properties of an Abandon. */
            interface $Properties {

                /** Abandon generation */
                generation?: (number|null);

                /** Abandon reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Abandon. */
            type $Shape = circlet.control.Abandon.$Properties;
        }

        /**
         * Properties of a Drain.
         * @deprecated Use circlet.control.Drain.$Properties instead.
         */
        interface IDrain extends circlet.control.Drain.$Properties {
        }

        /** Represents a Drain. */
        class Drain {

            /**
             * Constructs a new Drain.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Drain.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Drain generation. */
            generation: number;

            /** Drain reason. */
            reason: string;

            /**
             * Encodes the specified Drain message. Does not implicitly {@link circlet.control.Drain.verify|verify} messages.
             * @param message Drain message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Drain.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Drain message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Drain & circlet.control.Drain.$Shape} Drain
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Drain & circlet.control.Drain.$Shape;

            /**
             * Verifies a Drain message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Drain message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Drain
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Drain;

            /**
             * Creates a plain object from a Drain message. Also converts values to other types if specified.
             * @param message Drain
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Drain, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Drain to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Drain
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Drain {

            /** Properties of a Drain. */
            interface $Properties {

                /** Drain generation */
                generation?: (number|null);

                /** Drain reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Drain. */
            type $Shape = circlet.control.Drain.$Properties;
        }

        /**
         * Properties of a LeftBehind.
         * @deprecated Use circlet.control.LeftBehind.$Properties instead.
         */
        interface ILeftBehind extends circlet.control.LeftBehind.$Properties {
        }

        /** Represents a LeftBehind. */
        class LeftBehind {

            /**
             * Constructs a new LeftBehind.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.LeftBehind.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LeftBehind reason. */
            reason: string;

            /**
             * Encodes the specified LeftBehind message. Does not implicitly {@link circlet.control.LeftBehind.verify|verify} messages.
             * @param message LeftBehind message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.LeftBehind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LeftBehind message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.LeftBehind & circlet.control.LeftBehind.$Shape} LeftBehind
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.LeftBehind & circlet.control.LeftBehind.$Shape;

            /**
             * Verifies a LeftBehind message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LeftBehind message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LeftBehind
             */
            static fromObject(object: { [k: string]: any }): circlet.control.LeftBehind;

            /**
             * Creates a plain object from a LeftBehind message. Also converts values to other types if specified.
             * @param message LeftBehind
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.LeftBehind, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LeftBehind to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for LeftBehind
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace LeftBehind {

            /** Properties of a LeftBehind. */
            interface $Properties {

                /** LeftBehind reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LeftBehind. */
            type $Shape = circlet.control.LeftBehind.$Properties;
        }

        /**
         * Properties of an Abort.
         * @deprecated Use circlet.control.Abort.$Properties instead.
         */
        interface IAbort extends circlet.control.Abort.$Properties {
        }

        /** Represents an Abort. */
        class Abort {

            /**
             * Constructs a new Abort.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Abort.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Abort reason. */
            reason: string;

            /**
             * Encodes the specified Abort message. Does not implicitly {@link circlet.control.Abort.verify|verify} messages.
             * @param message Abort message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Abort.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Abort message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Abort & circlet.control.Abort.$Shape} Abort
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Abort & circlet.control.Abort.$Shape;

            /**
             * Verifies an Abort message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Abort message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Abort
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Abort;

            /**
             * Creates a plain object from an Abort message. Also converts values to other types if specified.
             * @param message Abort
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Abort, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Abort to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Abort
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Abort {

            /** Properties of an Abort. */
            interface $Properties {

                /** Abort reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Abort. */
            type $Shape = circlet.control.Abort.$Properties;
        }

        /**
         * Properties of a Stop.
         * @deprecated Use circlet.control.Stop.$Properties instead.
         */
        interface IStop extends circlet.control.Stop.$Properties {
        }

        /** Represents a Stop. */
        class Stop {

            /**
             * Constructs a new Stop.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Stop.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Stop reason. */
            reason: string;

            /**
             * Encodes the specified Stop message. Does not implicitly {@link circlet.control.Stop.verify|verify} messages.
             * @param message Stop message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Stop.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Stop message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Stop & circlet.control.Stop.$Shape} Stop
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Stop & circlet.control.Stop.$Shape;

            /**
             * Verifies a Stop message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Stop message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Stop
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Stop;

            /**
             * Creates a plain object from a Stop message. Also converts values to other types if specified.
             * @param message Stop
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Stop, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Stop to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Stop
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Stop {

            /** Properties of a Stop. */
            interface $Properties {

                /** Stop reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Stop. */
            type $Shape = circlet.control.Stop.$Properties;
        }

        /**
         * Properties of a Refused.
         * @deprecated Use circlet.control.Refused.$Properties instead.
         */
        interface IRefused extends circlet.control.Refused.$Properties {
        }

        /** Represents a Refused. */
        class Refused {

            /**
             * Constructs a new Refused.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Refused.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Refused code. */
            code: string;

            /** Refused message. */
            message: string;

            /**
             * Encodes the specified Refused message. Does not implicitly {@link circlet.control.Refused.verify|verify} messages.
             * @param message Refused message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Refused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Refused message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Refused & circlet.control.Refused.$Shape} Refused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Refused & circlet.control.Refused.$Shape;

            /**
             * Verifies a Refused message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Refused message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Refused
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Refused;

            /**
             * Creates a plain object from a Refused message. Also converts values to other types if specified.
             * @param message Refused
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Refused, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Refused to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Refused
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Refused {

            /** Properties of a Refused. */
            interface $Properties {

                /** Refused code */
                code?: (string|null);

                /** Refused message */
                message?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Refused. */
            type $Shape = circlet.control.Refused.$Properties;
        }

        /**
         * Properties of a Goodbye.
         * @deprecated Use circlet.control.Goodbye.$Properties instead.
         */
        interface IGoodbye extends circlet.control.Goodbye.$Properties {
        }

        /** Represents a Goodbye. */
        class Goodbye {

            /**
             * Constructs a new Goodbye.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Goodbye.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Goodbye message. Does not implicitly {@link circlet.control.Goodbye.verify|verify} messages.
             * @param message Goodbye message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Goodbye.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Goodbye message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Goodbye & circlet.control.Goodbye.$Shape} Goodbye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Goodbye & circlet.control.Goodbye.$Shape;

            /**
             * Verifies a Goodbye message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Goodbye message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Goodbye
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Goodbye;

            /**
             * Creates a plain object from a Goodbye message. Also converts values to other types if specified.
             * @param message Goodbye
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Goodbye, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Goodbye to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Goodbye
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Goodbye {

            /** Properties of a Goodbye. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Goodbye. */
            type $Shape = circlet.control.Goodbye.$Properties;
        }

        /**
         * Properties of a Recorded.
         * @deprecated Use circlet.control.Recorded.$Properties instead.
         */
        interface IRecorded extends circlet.control.Recorded.$Properties {
        }

        /** Represents a Recorded. */
        class Recorded {

            /**
             * Constructs a new Recorded.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.Recorded.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Recorded batches. */
            batches: number;

            /** Recorded generation. */
            generation: number;

            /**
             * Encodes the specified Recorded message. Does not implicitly {@link circlet.control.Recorded.verify|verify} messages.
             * @param message Recorded message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.Recorded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Recorded message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.Recorded & circlet.control.Recorded.$Shape} Recorded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.Recorded & circlet.control.Recorded.$Shape;

            /**
             * Verifies a Recorded message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Recorded message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Recorded
             */
            static fromObject(object: { [k: string]: any }): circlet.control.Recorded;

            /**
             * Creates a plain object from a Recorded message. Also converts values to other types if specified.
             * @param message Recorded
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.Recorded, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Recorded to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Recorded
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Recorded {

            /** Properties of a Recorded. */
            interface $Properties {

                /** Recorded batches */
                batches?: (number|null);

                /** Recorded generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Recorded. */
            type $Shape = circlet.control.Recorded.$Properties;
        }

        /**
         * Properties of a FlightWanted.
         * @deprecated Use circlet.control.FlightWanted.$Properties instead.
         */
        interface IFlightWanted extends circlet.control.FlightWanted.$Properties {
        }

        /** Represents a FlightWanted. */
        class FlightWanted {

            /**
             * Constructs a new FlightWanted.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.FlightWanted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified FlightWanted message. Does not implicitly {@link circlet.control.FlightWanted.verify|verify} messages.
             * @param message FlightWanted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.FlightWanted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlightWanted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.FlightWanted & circlet.control.FlightWanted.$Shape} FlightWanted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.FlightWanted & circlet.control.FlightWanted.$Shape;

            /**
             * Verifies a FlightWanted message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a FlightWanted message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FlightWanted
             */
            static fromObject(object: { [k: string]: any }): circlet.control.FlightWanted;

            /**
             * Creates a plain object from a FlightWanted message. Also converts values to other types if specified.
             * @param message FlightWanted
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.FlightWanted, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FlightWanted to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for FlightWanted
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace FlightWanted {

            /** Properties of a FlightWanted. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlightWanted. */
            type $Shape = circlet.control.FlightWanted.$Properties;
        }

        /**
         * Properties of a CheckpointWanted.
         * @deprecated Use circlet.control.CheckpointWanted.$Properties instead.
         */
        interface ICheckpointWanted extends circlet.control.CheckpointWanted.$Properties {
        }

        /** Represents a CheckpointWanted. */
        class CheckpointWanted {

            /**
             * Constructs a new CheckpointWanted.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.CheckpointWanted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified CheckpointWanted message. Does not implicitly {@link circlet.control.CheckpointWanted.verify|verify} messages.
             * @param message CheckpointWanted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.CheckpointWanted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointWanted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.CheckpointWanted & circlet.control.CheckpointWanted.$Shape} CheckpointWanted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.CheckpointWanted & circlet.control.CheckpointWanted.$Shape;

            /**
             * Verifies a CheckpointWanted message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CheckpointWanted message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CheckpointWanted
             */
            static fromObject(object: { [k: string]: any }): circlet.control.CheckpointWanted;

            /**
             * Creates a plain object from a CheckpointWanted message. Also converts values to other types if specified.
             * @param message CheckpointWanted
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.CheckpointWanted, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CheckpointWanted to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for CheckpointWanted
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CheckpointWanted {

            /** Properties of a CheckpointWanted. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointWanted. */
            type $Shape = circlet.control.CheckpointWanted.$Properties;
        }

        /**
         * Properties of a TimelineWanted.
         * @deprecated Use circlet.control.TimelineWanted.$Properties instead.
         */
        interface ITimelineWanted extends circlet.control.TimelineWanted.$Properties {
        }

        /** Represents a TimelineWanted. */
        class TimelineWanted {

            /**
             * Constructs a new TimelineWanted.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.TimelineWanted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TimelineWanted step. */
            step: number;

            /**
             * Encodes the specified TimelineWanted message. Does not implicitly {@link circlet.control.TimelineWanted.verify|verify} messages.
             * @param message TimelineWanted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.TimelineWanted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TimelineWanted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.TimelineWanted & circlet.control.TimelineWanted.$Shape} TimelineWanted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.TimelineWanted & circlet.control.TimelineWanted.$Shape;

            /**
             * Verifies a TimelineWanted message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TimelineWanted message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TimelineWanted
             */
            static fromObject(object: { [k: string]: any }): circlet.control.TimelineWanted;

            /**
             * Creates a plain object from a TimelineWanted message. Also converts values to other types if specified.
             * @param message TimelineWanted
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.TimelineWanted, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TimelineWanted to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for TimelineWanted
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TimelineWanted {

            /** Properties of a TimelineWanted. */
            interface $Properties {

                /** TimelineWanted step */
                step?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TimelineWanted. */
            type $Shape = circlet.control.TimelineWanted.$Properties;
        }

        /**
         * Properties of a ClockAnswer.
         * @deprecated Use circlet.control.ClockAnswer.$Properties instead.
         */
        interface IClockAnswer extends circlet.control.ClockAnswer.$Properties {
        }

        /** Represents a ClockAnswer. */
        class ClockAnswer {

            /**
             * Constructs a new ClockAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: circlet.control.ClockAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClockAnswer askedMs. */
            askedMs: number;

            /** ClockAnswer coordinatorMs. */
            coordinatorMs: number;

            /**
             * Encodes the specified ClockAnswer message. Does not implicitly {@link circlet.control.ClockAnswer.verify|verify} messages.
             * @param message ClockAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: circlet.control.ClockAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClockAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {circlet.control.ClockAnswer & circlet.control.ClockAnswer.$Shape} ClockAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): circlet.control.ClockAnswer & circlet.control.ClockAnswer.$Shape;

            /**
             * Verifies a ClockAnswer message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ClockAnswer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ClockAnswer
             */
            static fromObject(object: { [k: string]: any }): circlet.control.ClockAnswer;

            /**
             * Creates a plain object from a ClockAnswer message. Also converts values to other types if specified.
             * @param message ClockAnswer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: circlet.control.ClockAnswer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ClockAnswer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ClockAnswer
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ClockAnswer {

            /** Properties of a ClockAnswer. */
            interface $Properties {

                /** ClockAnswer askedMs */
                askedMs?: (number|null);

                /** ClockAnswer coordinatorMs */
                coordinatorMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClockAnswer. */
            type $Shape = circlet.control.ClockAnswer.$Properties;
        }
    }
}
