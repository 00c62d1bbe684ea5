/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $String = $util.global.String, $Array = $util.global.Array, $Boolean = $util.global.Boolean, $isFinite = $util.global.isFinite, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const circlet = $root.circlet = (() => {

    /**
     * Namespace circlet.
     * @exports circlet
     * @namespace
     */
    const circlet = {};

    circlet.control = (function() {

        /**
         * Namespace control.
         * @memberof circlet
         * @namespace
         */
        const control = {};

        control.Version = (function() {

            /**
             * Properties of a Version.
             * @typedef {Object} circlet.control.Version.$Properties
             * @property {number|null} [version] Version version
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Version.
             * @memberof circlet.control
             * @interface IVersion
             * @augments circlet.control.Version.$Properties
             * @deprecated Use circlet.control.Version.$Properties instead.
             */

            /**
             * Shape of a Version.
             * @typedef {circlet.control.Version.$Properties} circlet.control.Version.$Shape
             */

            /**
             * Constructs a new Version.
             * @memberof circlet.control
             * @classdesc Represents a Version.
             * @constructor
             * @param {circlet.control.Version.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Version = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Version version.
             * @member {number} version
             * @memberof circlet.control.Version
             * @instance
             */
            Version.prototype.version = 0;

            /**
             * Encodes the specified Version message. Does not implicitly {@link circlet.control.Version.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Version
             * @static
             * @param {circlet.control.Version.$Properties} message Version message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Version.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Version message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Version
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Version & circlet.control.Version.$Shape} Version
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Version.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Version();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Version message.
             * @function verify
             * @memberof circlet.control.Version
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Version.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isInteger(message.version))
                        return "version: integer expected";
                return null;
            };

            /**
             * Creates a Version message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Version
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Version} Version
             */
            Version.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Version)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Version: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Version();
                if (object.version != null)
                    if ($Number(object.version) !== 0)
                        message.version = object.version >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a Version message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Version
             * @static
             * @param {circlet.control.Version} message Version
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Version.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.version = 0;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                return object;
            };

            /**
             * Converts this Version to JSON.
             * @function toJSON
             * @memberof circlet.control.Version
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Version.prototype.toJSON = function() {
                return Version.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Version
             * @function getTypeUrl
             * @memberof circlet.control.Version
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Version.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Version";
            };

            return Version;
        })();

        control.Envelope = (function() {

            /**
             * Properties of an Envelope.
             * @typedef {Object} circlet.control.Envelope.$Properties
             * @property {number|null} [version] Envelope version
             * @property {circlet.control.Join.$Properties|null} [join] Envelope join
             * @property {circlet.control.Ready.$Properties|null} [ready] Envelope ready
             * @property {circlet.control.Progress.$Properties|null} [progress] Envelope progress
             * @property {circlet.control.Evaluation.$Properties|null} [evaluation] Envelope evaluation
             * @property {circlet.control.CheckpointSaved.$Properties|null} [checkpointSaved] Envelope checkpointSaved
             * @property {circlet.control.Heartbeat.$Properties|null} [heartbeat] Envelope heartbeat
             * @property {circlet.control.Failed.$Properties|null} [failed] Envelope failed
             * @property {circlet.control.Finished.$Properties|null} [finished] Envelope finished
             * @property {circlet.control.Note.$Properties|null} [note] Envelope note
             * @property {circlet.control.Trace.$Properties|null} [trace] Envelope trace
             * @property {circlet.control.ClockQuestion.$Properties|null} [clockQuestion] Envelope clockQuestion
             * @property {circlet.control.BatchRefused.$Properties|null} [batchRefused] Envelope batchRefused
             * @property {circlet.control.ImagesReplaced.$Properties|null} [imagesReplaced] Envelope imagesReplaced
             * @property {circlet.control.Settled.$Properties|null} [settled] Envelope settled
             * @property {circlet.control.Available.$Properties|null} [available] Envelope available
             * @property {circlet.control.Suspect.$Properties|null} [suspect] Envelope suspect
             * @property {circlet.control.Leaving.$Properties|null} [leaving] Envelope leaving
             * @property {circlet.control.CheckpointMissed.$Properties|null} [checkpointMissed] Envelope checkpointMissed
             * @property {circlet.control.ReplicasDiffered.$Properties|null} [replicasDiffered] Envelope replicasDiffered
             * @property {circlet.control.Whereabouts.$Properties|null} [whereabouts] Envelope whereabouts
             * @property {circlet.control.FlightRecord.$Properties|null} [flightRecord] Envelope flightRecord
             * @property {circlet.control.Pace.$Properties|null} [pace] Envelope pace
             * @property {circlet.control.Totals.$Properties|null} [totals] Envelope totals
             * @property {circlet.control.Density.$Properties|null} [density] Envelope density
             * @property {circlet.control.Retrievals.$Properties|null} [retrievals] Envelope retrievals
             * @property {circlet.control.Welcome.$Properties|null} [welcome] Envelope welcome
             * @property {circlet.control.Prepare.$Properties|null} [prepare] Envelope prepare
             * @property {circlet.control.Commit.$Properties|null} [commit] Envelope commit
             * @property {circlet.control.Abort.$Properties|null} [abort] Envelope abort
             * @property {circlet.control.Stop.$Properties|null} [stop] Envelope stop
             * @property {circlet.control.Refused.$Properties|null} [refused] Envelope refused
             * @property {circlet.control.Goodbye.$Properties|null} [goodbye] Envelope goodbye
             * @property {circlet.control.ClockAnswer.$Properties|null} [clockAnswer] Envelope clockAnswer
             * @property {circlet.control.Recorded.$Properties|null} [recorded] Envelope recorded
             * @property {circlet.control.Abandon.$Properties|null} [abandon] Envelope abandon
             * @property {circlet.control.Drain.$Properties|null} [drain] Envelope drain
             * @property {circlet.control.LeftBehind.$Properties|null} [leftBehind] Envelope leftBehind
             * @property {circlet.control.FlightWanted.$Properties|null} [flightWanted] Envelope flightWanted
             * @property {circlet.control.CheckpointWanted.$Properties|null} [checkpointWanted] Envelope checkpointWanted
             * @property {circlet.control.TimelineWanted.$Properties|null} [timelineWanted] Envelope timelineWanted
             * @property {"join"|"ready"|"progress"|"evaluation"|"checkpointSaved"|"heartbeat"|"failed"|"finished"|"note"|"trace"|"clockQuestion"|"batchRefused"|"imagesReplaced"|"settled"|"available"|"suspect"|"leaving"|"checkpointMissed"|"replicasDiffered"|"whereabouts"|"flightRecord"|"pace"|"totals"|"density"|"retrievals"|"welcome"|"prepare"|"commit"|"abort"|"stop"|"refused"|"goodbye"|"clockAnswer"|"recorded"|"abandon"|"drain"|"leftBehind"|"flightWanted"|"checkpointWanted"|"timelineWanted"} [body] Envelope body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Envelope.
             * @memberof circlet.control
             * @interface IEnvelope
             * @augments circlet.control.Envelope.$Properties
             * @deprecated Use circlet.control.Envelope.$Properties instead.
             */

            /**
             * Narrowed shape of an Envelope.
             * @typedef {{
             *   version?: number|null;
             *   join?: circlet.control.Join.$Shape|null;
             *   ready?: circlet.control.Ready.$Shape|null;
             *   progress?: circlet.control.Progress.$Shape|null;
             *   evaluation?: circlet.control.Evaluation.$Shape|null;
             *   checkpointSaved?: circlet.control.CheckpointSaved.$Shape|null;
             *   heartbeat?: circlet.control.Heartbeat.$Shape|null;
             *   failed?: circlet.control.Failed.$Shape|null;
             *   finished?: circlet.control.Finished.$Shape|null;
             *   note?: circlet.control.Note.$Shape|null;
             *   trace?: circlet.control.Trace.$Shape|null;
             *   clockQuestion?: circlet.control.ClockQuestion.$Shape|null;
             *   batchRefused?: circlet.control.BatchRefused.$Shape|null;
             *   imagesReplaced?: circlet.control.ImagesReplaced.$Shape|null;
             *   settled?: circlet.control.Settled.$Shape|null;
             *   available?: circlet.control.Available.$Shape|null;
             *   suspect?: circlet.control.Suspect.$Shape|null;
             *   leaving?: circlet.control.Leaving.$Shape|null;
             *   checkpointMissed?: circlet.control.CheckpointMissed.$Shape|null;
             *   replicasDiffered?: circlet.control.ReplicasDiffered.$Shape|null;
             *   whereabouts?: circlet.control.Whereabouts.$Shape|null;
             *   flightRecord?: circlet.control.FlightRecord.$Shape|null;
             *   pace?: circlet.control.Pace.$Shape|null;
             *   totals?: circlet.control.Totals.$Shape|null;
             *   density?: circlet.control.Density.$Shape|null;
             *   retrievals?: circlet.control.Retrievals.$Shape|null;
             *   welcome?: circlet.control.Welcome.$Shape|null;
             *   prepare?: circlet.control.Prepare.$Shape|null;
             *   commit?: circlet.control.Commit.$Shape|null;
             *   abort?: circlet.control.Abort.$Shape|null;
             *   stop?: circlet.control.Stop.$Shape|null;
             *   refused?: circlet.control.Refused.$Shape|null;
             *   goodbye?: circlet.control.Goodbye.$Shape|null;
             *   clockAnswer?: circlet.control.ClockAnswer.$Shape|null;
             *   recorded?: circlet.control.Recorded.$Shape|null;
             *   abandon?: circlet.control.Abandon.$Shape|null;
             *   drain?: circlet.control.Drain.$Shape|null;
             *   leftBehind?: circlet.control.LeftBehind.$Shape|null;
             *   flightWanted?: circlet.control.FlightWanted.$Shape|null;
             *   checkpointWanted?: circlet.control.CheckpointWanted.$Shape|null;
             *   timelineWanted?: circlet.control.TimelineWanted.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "join"; join: circlet.control.Join.$Shape; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "ready"; join?: null; ready: circlet.control.Ready.$Shape; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "progress"; join?: null; ready?: null; progress: circlet.control.Progress.$Shape; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "evaluation"; join?: null; ready?: null; progress?: null; evaluation: circlet.control.Evaluation.$Shape; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "checkpointSaved"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved: circlet.control.CheckpointSaved.$Shape; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "heartbeat"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat: circlet.control.Heartbeat.$Shape; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "failed"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed: circlet.control.Failed.$Shape; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "finished"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished: circlet.control.Finished.$Shape; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "note"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note: circlet.control.Note.$Shape; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "trace"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace: circlet.control.Trace.$Shape; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "clockQuestion"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion: circlet.control.ClockQuestion.$Shape; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "batchRefused"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused: circlet.control.BatchRefused.$Shape; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "imagesReplaced"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced: circlet.control.ImagesReplaced.$Shape; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "settled"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled: circlet.control.Settled.$Shape; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "available"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available: circlet.control.Available.$Shape; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "suspect"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect: circlet.control.Suspect.$Shape; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "leaving"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving: circlet.control.Leaving.$Shape; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "checkpointMissed"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed: circlet.control.CheckpointMissed.$Shape; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "replicasDiffered"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered: circlet.control.ReplicasDiffered.$Shape; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "whereabouts"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts: circlet.control.Whereabouts.$Shape; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "flightRecord"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord: circlet.control.FlightRecord.$Shape; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "pace"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace: circlet.control.Pace.$Shape; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "totals"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals: circlet.control.Totals.$Shape; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "density"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density: circlet.control.Density.$Shape; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "retrievals"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals: circlet.control.Retrievals.$Shape; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "welcome"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome: circlet.control.Welcome.$Shape; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "prepare"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare: circlet.control.Prepare.$Shape; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "commit"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit: circlet.control.Commit.$Shape; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "abort"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort: circlet.control.Abort.$Shape; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "stop"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop: circlet.control.Stop.$Shape; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "refused"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused: circlet.control.Refused.$Shape; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "goodbye"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye: circlet.control.Goodbye.$Shape; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "clockAnswer"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer: circlet.control.ClockAnswer.$Shape; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "recorded"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded: circlet.control.Recorded.$Shape; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "abandon"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon: circlet.control.Abandon.$Shape; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "drain"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain: circlet.control.Drain.$Shape; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "leftBehind"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind: circlet.control.LeftBehind.$Shape; flightWanted?: null; checkpointWanted?: null; timelineWanted?: null }|{ body?: "flightWanted"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted: circlet.control.FlightWanted.$Shape; checkpointWanted?: null; timelineWanted?: null }|{ body?: "checkpointWanted"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted: circlet.control.CheckpointWanted.$Shape; timelineWanted?: null }|{ body?: "timelineWanted"; join?: null; ready?: null; progress?: null; evaluation?: null; checkpointSaved?: null; heartbeat?: null; failed?: null; finished?: null; note?: null; trace?: null; clockQuestion?: null; batchRefused?: null; imagesReplaced?: null; settled?: null; available?: null; suspect?: null; leaving?: null; checkpointMissed?: null; replicasDiffered?: null; whereabouts?: null; flightRecord?: null; pace?: null; totals?: null; density?: null; retrievals?: null; welcome?: null; prepare?: null; commit?: null; abort?: null; stop?: null; refused?: null; goodbye?: null; clockAnswer?: null; recorded?: null; abandon?: null; drain?: null; leftBehind?: null; flightWanted?: null; checkpointWanted?: null; timelineWanted: circlet.control.TimelineWanted.$Shape })
             * )} circlet.control.Envelope.$Shape
             */

            /**
             * Constructs a new Envelope.
             * @memberof circlet.control
             * @classdesc Represents an Envelope.
             * @constructor
             * @param {circlet.control.Envelope.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Envelope = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Envelope version.
             * @member {number} version
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.version = 0;

            /**
             * Envelope join.
             * @member {circlet.control.Join.$Properties|null|undefined} join
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.join = null;

            /**
             * Envelope ready.
             * @member {circlet.control.Ready.$Properties|null|undefined} ready
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.ready = null;

            /**
             * Envelope progress.
             * @member {circlet.control.Progress.$Properties|null|undefined} progress
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.progress = null;

            /**
             * Envelope evaluation.
             * @member {circlet.control.Evaluation.$Properties|null|undefined} evaluation
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.evaluation = null;

            /**
             * Envelope checkpointSaved.
             * @member {circlet.control.CheckpointSaved.$Properties|null|undefined} checkpointSaved
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.checkpointSaved = null;

            /**
             * Envelope heartbeat.
             * @member {circlet.control.Heartbeat.$Properties|null|undefined} heartbeat
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.heartbeat = null;

            /**
             * Envelope failed.
             * @member {circlet.control.Failed.$Properties|null|undefined} failed
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.failed = null;

            /**
             * Envelope finished.
             * @member {circlet.control.Finished.$Properties|null|undefined} finished
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.finished = null;

            /**
             * Envelope note.
             * @member {circlet.control.Note.$Properties|null|undefined} note
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.note = null;

            /**
             * Envelope trace.
             * @member {circlet.control.Trace.$Properties|null|undefined} trace
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.trace = null;

            /**
             * Envelope clockQuestion.
             * @member {circlet.control.ClockQuestion.$Properties|null|undefined} clockQuestion
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.clockQuestion = null;

            /**
             * Envelope batchRefused.
             * @member {circlet.control.BatchRefused.$Properties|null|undefined} batchRefused
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.batchRefused = null;

            /**
             * Envelope imagesReplaced.
             * @member {circlet.control.ImagesReplaced.$Properties|null|undefined} imagesReplaced
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.imagesReplaced = null;

            /**
             * Envelope settled.
             * @member {circlet.control.Settled.$Properties|null|undefined} settled
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.settled = null;

            /**
             * Envelope available.
             * @member {circlet.control.Available.$Properties|null|undefined} available
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.available = null;

            /**
             * Envelope suspect.
             * @member {circlet.control.Suspect.$Properties|null|undefined} suspect
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.suspect = null;

            /**
             * Envelope leaving.
             * @member {circlet.control.Leaving.$Properties|null|undefined} leaving
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.leaving = null;

            /**
             * Envelope checkpointMissed.
             * @member {circlet.control.CheckpointMissed.$Properties|null|undefined} checkpointMissed
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.checkpointMissed = null;

            /**
             * Envelope replicasDiffered.
             * @member {circlet.control.ReplicasDiffered.$Properties|null|undefined} replicasDiffered
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.replicasDiffered = null;

            /**
             * Envelope whereabouts.
             * @member {circlet.control.Whereabouts.$Properties|null|undefined} whereabouts
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.whereabouts = null;

            /**
             * Envelope flightRecord.
             * @member {circlet.control.FlightRecord.$Properties|null|undefined} flightRecord
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.flightRecord = null;

            /**
             * Envelope pace.
             * @member {circlet.control.Pace.$Properties|null|undefined} pace
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.pace = null;

            /**
             * Envelope totals.
             * @member {circlet.control.Totals.$Properties|null|undefined} totals
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.totals = null;

            /**
             * Envelope density.
             * @member {circlet.control.Density.$Properties|null|undefined} density
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.density = null;

            /**
             * Envelope retrievals.
             * @member {circlet.control.Retrievals.$Properties|null|undefined} retrievals
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.retrievals = null;

            /**
             * Envelope welcome.
             * @member {circlet.control.Welcome.$Properties|null|undefined} welcome
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.welcome = null;

            /**
             * Envelope prepare.
             * @member {circlet.control.Prepare.$Properties|null|undefined} prepare
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.prepare = null;

            /**
             * Envelope commit.
             * @member {circlet.control.Commit.$Properties|null|undefined} commit
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.commit = null;

            /**
             * Envelope abort.
             * @member {circlet.control.Abort.$Properties|null|undefined} abort
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.abort = null;

            /**
             * Envelope stop.
             * @member {circlet.control.Stop.$Properties|null|undefined} stop
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.stop = null;

            /**
             * Envelope refused.
             * @member {circlet.control.Refused.$Properties|null|undefined} refused
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.refused = null;

            /**
             * Envelope goodbye.
             * @member {circlet.control.Goodbye.$Properties|null|undefined} goodbye
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.goodbye = null;

            /**
             * Envelope clockAnswer.
             * @member {circlet.control.ClockAnswer.$Properties|null|undefined} clockAnswer
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.clockAnswer = null;

            /**
             * Envelope recorded.
             * @member {circlet.control.Recorded.$Properties|null|undefined} recorded
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.recorded = null;

            /**
             * Envelope abandon.
             * @member {circlet.control.Abandon.$Properties|null|undefined} abandon
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.abandon = null;

            /**
             * Envelope drain.
             * @member {circlet.control.Drain.$Properties|null|undefined} drain
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.drain = null;

            /**
             * Envelope leftBehind.
             * @member {circlet.control.LeftBehind.$Properties|null|undefined} leftBehind
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.leftBehind = null;

            /**
             * Envelope flightWanted.
             * @member {circlet.control.FlightWanted.$Properties|null|undefined} flightWanted
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.flightWanted = null;

            /**
             * Envelope checkpointWanted.
             * @member {circlet.control.CheckpointWanted.$Properties|null|undefined} checkpointWanted
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.checkpointWanted = null;

            /**
             * Envelope timelineWanted.
             * @member {circlet.control.TimelineWanted.$Properties|null|undefined} timelineWanted
             * @memberof circlet.control.Envelope
             * @instance
             */
            Envelope.prototype.timelineWanted = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Envelope body.
             * @member {"join"|"ready"|"progress"|"evaluation"|"checkpointSaved"|"heartbeat"|"failed"|"finished"|"note"|"trace"|"clockQuestion"|"batchRefused"|"imagesReplaced"|"settled"|"available"|"suspect"|"leaving"|"checkpointMissed"|"replicasDiffered"|"whereabouts"|"flightRecord"|"pace"|"totals"|"density"|"retrievals"|"welcome"|"prepare"|"commit"|"abort"|"stop"|"refused"|"goodbye"|"clockAnswer"|"recorded"|"abandon"|"drain"|"leftBehind"|"flightWanted"|"checkpointWanted"|"timelineWanted"|undefined} body
             * @memberof circlet.control.Envelope
             * @instance
             */
            $Object.defineProperty(Envelope.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["join", "ready", "progress", "evaluation", "checkpointSaved", "heartbeat", "failed", "finished", "note", "trace", "clockQuestion", "batchRefused", "imagesReplaced", "settled", "available", "suspect", "leaving", "checkpointMissed", "replicasDiffered", "whereabouts", "flightRecord", "pace", "totals", "density", "retrievals", "welcome", "prepare", "commit", "abort", "stop", "refused", "goodbye", "clockAnswer", "recorded", "abandon", "drain", "leftBehind", "flightWanted", "checkpointWanted", "timelineWanted"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Envelope message. Does not implicitly {@link circlet.control.Envelope.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Envelope
             * @static
             * @param {circlet.control.Envelope.$Properties} message Envelope message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Envelope.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
                if (message.join != null && $Object.hasOwnProperty.call(message, "join"))
                    $root.circlet.control.Join.encode(message.join, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.ready != null && $Object.hasOwnProperty.call(message, "ready"))
                    $root.circlet.control.Ready.encode(message.ready, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.circlet.control.Progress.encode(message.progress, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation"))
                    $root.circlet.control.Evaluation.encode(message.evaluation, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.checkpointSaved != null && $Object.hasOwnProperty.call(message, "checkpointSaved"))
                    $root.circlet.control.CheckpointSaved.encode(message.checkpointSaved, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat"))
                    $root.circlet.control.Heartbeat.encode(message.heartbeat, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    $root.circlet.control.Failed.encode(message.failed, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.finished != null && $Object.hasOwnProperty.call(message, "finished"))
                    $root.circlet.control.Finished.encode(message.finished, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.note != null && $Object.hasOwnProperty.call(message, "note"))
                    $root.circlet.control.Note.encode(message.note, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                    $root.circlet.control.Trace.encode(message.trace, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.clockQuestion != null && $Object.hasOwnProperty.call(message, "clockQuestion"))
                    $root.circlet.control.ClockQuestion.encode(message.clockQuestion, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.batchRefused != null && $Object.hasOwnProperty.call(message, "batchRefused"))
                    $root.circlet.control.BatchRefused.encode(message.batchRefused, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.imagesReplaced != null && $Object.hasOwnProperty.call(message, "imagesReplaced"))
                    $root.circlet.control.ImagesReplaced.encode(message.imagesReplaced, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.settled != null && $Object.hasOwnProperty.call(message, "settled"))
                    $root.circlet.control.Settled.encode(message.settled, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.available != null && $Object.hasOwnProperty.call(message, "available"))
                    $root.circlet.control.Available.encode(message.available, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                if (message.suspect != null && $Object.hasOwnProperty.call(message, "suspect"))
                    $root.circlet.control.Suspect.encode(message.suspect, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                if (message.checkpointMissed != null && $Object.hasOwnProperty.call(message, "checkpointMissed"))
                    $root.circlet.control.CheckpointMissed.encode(message.checkpointMissed, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                if (message.leaving != null && $Object.hasOwnProperty.call(message, "leaving"))
                    $root.circlet.control.Leaving.encode(message.leaving, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                    $root.circlet.control.Welcome.encode(message.welcome, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                if (message.prepare != null && $Object.hasOwnProperty.call(message, "prepare"))
                    $root.circlet.control.Prepare.encode(message.prepare, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit"))
                    $root.circlet.control.Commit.encode(message.commit, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
                if (message.abort != null && $Object.hasOwnProperty.call(message, "abort"))
                    $root.circlet.control.Abort.encode(message.abort, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
                if (message.stop != null && $Object.hasOwnProperty.call(message, "stop"))
                    $root.circlet.control.Stop.encode(message.stop, writer.uint32(/* id 24, wireType 2 =*/194).fork(), _depth + 1).ldelim();
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    $root.circlet.control.Refused.encode(message.refused, writer.uint32(/* id 25, wireType 2 =*/202).fork(), _depth + 1).ldelim();
                if (message.goodbye != null && $Object.hasOwnProperty.call(message, "goodbye"))
                    $root.circlet.control.Goodbye.encode(message.goodbye, writer.uint32(/* id 26, wireType 2 =*/210).fork(), _depth + 1).ldelim();
                if (message.clockAnswer != null && $Object.hasOwnProperty.call(message, "clockAnswer"))
                    $root.circlet.control.ClockAnswer.encode(message.clockAnswer, writer.uint32(/* id 27, wireType 2 =*/218).fork(), _depth + 1).ldelim();
                if (message.recorded != null && $Object.hasOwnProperty.call(message, "recorded"))
                    $root.circlet.control.Recorded.encode(message.recorded, writer.uint32(/* id 28, wireType 2 =*/226).fork(), _depth + 1).ldelim();
                if (message.abandon != null && $Object.hasOwnProperty.call(message, "abandon"))
                    $root.circlet.control.Abandon.encode(message.abandon, writer.uint32(/* id 29, wireType 2 =*/234).fork(), _depth + 1).ldelim();
                if (message.drain != null && $Object.hasOwnProperty.call(message, "drain"))
                    $root.circlet.control.Drain.encode(message.drain, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
                if (message.leftBehind != null && $Object.hasOwnProperty.call(message, "leftBehind"))
                    $root.circlet.control.LeftBehind.encode(message.leftBehind, writer.uint32(/* id 31, wireType 2 =*/250).fork(), _depth + 1).ldelim();
                if (message.replicasDiffered != null && $Object.hasOwnProperty.call(message, "replicasDiffered"))
                    $root.circlet.control.ReplicasDiffered.encode(message.replicasDiffered, writer.uint32(/* id 40, wireType 2 =*/322).fork(), _depth + 1).ldelim();
                if (message.whereabouts != null && $Object.hasOwnProperty.call(message, "whereabouts"))
                    $root.circlet.control.Whereabouts.encode(message.whereabouts, writer.uint32(/* id 41, wireType 2 =*/330).fork(), _depth + 1).ldelim();
                if (message.flightRecord != null && $Object.hasOwnProperty.call(message, "flightRecord"))
                    $root.circlet.control.FlightRecord.encode(message.flightRecord, writer.uint32(/* id 42, wireType 2 =*/338).fork(), _depth + 1).ldelim();
                if (message.flightWanted != null && $Object.hasOwnProperty.call(message, "flightWanted"))
                    $root.circlet.control.FlightWanted.encode(message.flightWanted, writer.uint32(/* id 50, wireType 2 =*/402).fork(), _depth + 1).ldelim();
                if (message.pace != null && $Object.hasOwnProperty.call(message, "pace"))
                    $root.circlet.control.Pace.encode(message.pace, writer.uint32(/* id 60, wireType 2 =*/482).fork(), _depth + 1).ldelim();
                if (message.density != null && $Object.hasOwnProperty.call(message, "density"))
                    $root.circlet.control.Density.encode(message.density, writer.uint32(/* id 70, wireType 2 =*/562).fork(), _depth + 1).ldelim();
                if (message.retrievals != null && $Object.hasOwnProperty.call(message, "retrievals"))
                    $root.circlet.control.Retrievals.encode(message.retrievals, writer.uint32(/* id 71, wireType 2 =*/570).fork(), _depth + 1).ldelim();
                if (message.checkpointWanted != null && $Object.hasOwnProperty.call(message, "checkpointWanted"))
                    $root.circlet.control.CheckpointWanted.encode(message.checkpointWanted, writer.uint32(/* id 72, wireType 2 =*/578).fork(), _depth + 1).ldelim();
                if (message.timelineWanted != null && $Object.hasOwnProperty.call(message, "timelineWanted"))
                    $root.circlet.control.TimelineWanted.encode(message.timelineWanted, writer.uint32(/* id 73, wireType 2 =*/586).fork(), _depth + 1).ldelim();
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals"))
                    $root.circlet.control.Totals.encode(message.totals, writer.uint32(/* id 80, wireType 2 =*/642).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Envelope message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Envelope
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Envelope & circlet.control.Envelope.$Shape} Envelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Envelope.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Envelope();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.join = $root.circlet.control.Join.decode(reader, reader.size(), $undefined, _depth + 1, message.join);
                            message.body = "join";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ready = $root.circlet.control.Ready.decode(reader, reader.size(), $undefined, _depth + 1, message.ready);
                            message.body = "ready";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.circlet.control.Progress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            message.body = "progress";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.evaluation = $root.circlet.control.Evaluation.decode(reader, reader.size(), $undefined, _depth + 1, message.evaluation);
                            message.body = "evaluation";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.checkpointSaved = $root.circlet.control.CheckpointSaved.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpointSaved);
                            message.body = "checkpointSaved";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.heartbeat = $root.circlet.control.Heartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat);
                            message.body = "heartbeat";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.failed = $root.circlet.control.Failed.decode(reader, reader.size(), $undefined, _depth + 1, message.failed);
                            message.body = "failed";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.finished = $root.circlet.control.Finished.decode(reader, reader.size(), $undefined, _depth + 1, message.finished);
                            message.body = "finished";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.note = $root.circlet.control.Note.decode(reader, reader.size(), $undefined, _depth + 1, message.note);
                            message.body = "note";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.trace = $root.circlet.control.Trace.decode(reader, reader.size(), $undefined, _depth + 1, message.trace);
                            message.body = "trace";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.clockQuestion = $root.circlet.control.ClockQuestion.decode(reader, reader.size(), $undefined, _depth + 1, message.clockQuestion);
                            message.body = "clockQuestion";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.batchRefused = $root.circlet.control.BatchRefused.decode(reader, reader.size(), $undefined, _depth + 1, message.batchRefused);
                            message.body = "batchRefused";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.imagesReplaced = $root.circlet.control.ImagesReplaced.decode(reader, reader.size(), $undefined, _depth + 1, message.imagesReplaced);
                            message.body = "imagesReplaced";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.settled = $root.circlet.control.Settled.decode(reader, reader.size(), $undefined, _depth + 1, message.settled);
                            message.body = "settled";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.available = $root.circlet.control.Available.decode(reader, reader.size(), $undefined, _depth + 1, message.available);
                            message.body = "available";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.suspect = $root.circlet.control.Suspect.decode(reader, reader.size(), $undefined, _depth + 1, message.suspect);
                            message.body = "suspect";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.leaving = $root.circlet.control.Leaving.decode(reader, reader.size(), $undefined, _depth + 1, message.leaving);
                            message.body = "leaving";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.checkpointMissed = $root.circlet.control.CheckpointMissed.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpointMissed);
                            message.body = "checkpointMissed";
                            continue;
                        }
                    case 40: {
                            if (wireType !== 2)
                                break;
                            message.replicasDiffered = $root.circlet.control.ReplicasDiffered.decode(reader, reader.size(), $undefined, _depth + 1, message.replicasDiffered);
                            message.body = "replicasDiffered";
                            continue;
                        }
                    case 41: {
                            if (wireType !== 2)
                                break;
                            message.whereabouts = $root.circlet.control.Whereabouts.decode(reader, reader.size(), $undefined, _depth + 1, message.whereabouts);
                            message.body = "whereabouts";
                            continue;
                        }
                    case 42: {
                            if (wireType !== 2)
                                break;
                            message.flightRecord = $root.circlet.control.FlightRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.flightRecord);
                            message.body = "flightRecord";
                            continue;
                        }
                    case 60: {
                            if (wireType !== 2)
                                break;
                            message.pace = $root.circlet.control.Pace.decode(reader, reader.size(), $undefined, _depth + 1, message.pace);
                            message.body = "pace";
                            continue;
                        }
                    case 80: {
                            if (wireType !== 2)
                                break;
                            message.totals = $root.circlet.control.Totals.decode(reader, reader.size(), $undefined, _depth + 1, message.totals);
                            message.body = "totals";
                            continue;
                        }
                    case 70: {
                            if (wireType !== 2)
                                break;
                            message.density = $root.circlet.control.Density.decode(reader, reader.size(), $undefined, _depth + 1, message.density);
                            message.body = "density";
                            continue;
                        }
                    case 71: {
                            if (wireType !== 2)
                                break;
                            message.retrievals = $root.circlet.control.Retrievals.decode(reader, reader.size(), $undefined, _depth + 1, message.retrievals);
                            message.body = "retrievals";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.welcome = $root.circlet.control.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                            message.body = "welcome";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.prepare = $root.circlet.control.Prepare.decode(reader, reader.size(), $undefined, _depth + 1, message.prepare);
                            message.body = "prepare";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.commit = $root.circlet.control.Commit.decode(reader, reader.size(), $undefined, _depth + 1, message.commit);
                            message.body = "commit";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            message.abort = $root.circlet.control.Abort.decode(reader, reader.size(), $undefined, _depth + 1, message.abort);
                            message.body = "abort";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.stop = $root.circlet.control.Stop.decode(reader, reader.size(), $undefined, _depth + 1, message.stop);
                            message.body = "stop";
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            message.refused = $root.circlet.control.Refused.decode(reader, reader.size(), $undefined, _depth + 1, message.refused);
                            message.body = "refused";
                            continue;
                        }
                    case 26: {
                            if (wireType !== 2)
                                break;
                            message.goodbye = $root.circlet.control.Goodbye.decode(reader, reader.size(), $undefined, _depth + 1, message.goodbye);
                            message.body = "goodbye";
                            continue;
                        }
                    case 27: {
                            if (wireType !== 2)
                                break;
                            message.clockAnswer = $root.circlet.control.ClockAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.clockAnswer);
                            message.body = "clockAnswer";
                            continue;
                        }
                    case 28: {
                            if (wireType !== 2)
                                break;
                            message.recorded = $root.circlet.control.Recorded.decode(reader, reader.size(), $undefined, _depth + 1, message.recorded);
                            message.body = "recorded";
                            continue;
                        }
                    case 29: {
                            if (wireType !== 2)
                                break;
                            message.abandon = $root.circlet.control.Abandon.decode(reader, reader.size(), $undefined, _depth + 1, message.abandon);
                            message.body = "abandon";
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            message.drain = $root.circlet.control.Drain.decode(reader, reader.size(), $undefined, _depth + 1, message.drain);
                            message.body = "drain";
                            continue;
                        }
                    case 31: {
                            if (wireType !== 2)
                                break;
                            message.leftBehind = $root.circlet.control.LeftBehind.decode(reader, reader.size(), $undefined, _depth + 1, message.leftBehind);
                            message.body = "leftBehind";
                            continue;
                        }
                    case 50: {
                            if (wireType !== 2)
                                break;
                            message.flightWanted = $root.circlet.control.FlightWanted.decode(reader, reader.size(), $undefined, _depth + 1, message.flightWanted);
                            message.body = "flightWanted";
                            continue;
                        }
                    case 72: {
                            if (wireType !== 2)
                                break;
                            message.checkpointWanted = $root.circlet.control.CheckpointWanted.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpointWanted);
                            message.body = "checkpointWanted";
                            continue;
                        }
                    case 73: {
                            if (wireType !== 2)
                                break;
                            message.timelineWanted = $root.circlet.control.TimelineWanted.decode(reader, reader.size(), $undefined, _depth + 1, message.timelineWanted);
                            message.body = "timelineWanted";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an Envelope message.
             * @function verify
             * @memberof circlet.control.Envelope
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Envelope.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isInteger(message.version))
                        return "version: integer expected";
                if (message.join != null && $Object.hasOwnProperty.call(message, "join")) {
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Join.verify(message.join, _depth + 1);
                        if (error)
                            return "join." + error;
                    }
                }
                if (message.ready != null && $Object.hasOwnProperty.call(message, "ready")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Ready.verify(message.ready, _depth + 1);
                        if (error)
                            return "ready." + error;
                    }
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Progress.verify(message.progress, _depth + 1);
                        if (error)
                            return "progress." + error;
                    }
                }
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Evaluation.verify(message.evaluation, _depth + 1);
                        if (error)
                            return "evaluation." + error;
                    }
                }
                if (message.checkpointSaved != null && $Object.hasOwnProperty.call(message, "checkpointSaved")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.CheckpointSaved.verify(message.checkpointSaved, _depth + 1);
                        if (error)
                            return "checkpointSaved." + error;
                    }
                }
                if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Heartbeat.verify(message.heartbeat, _depth + 1);
                        if (error)
                            return "heartbeat." + error;
                    }
                }
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Failed.verify(message.failed, _depth + 1);
                        if (error)
                            return "failed." + error;
                    }
                }
                if (message.finished != null && $Object.hasOwnProperty.call(message, "finished")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Finished.verify(message.finished, _depth + 1);
                        if (error)
                            return "finished." + error;
                    }
                }
                if (message.note != null && $Object.hasOwnProperty.call(message, "note")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Note.verify(message.note, _depth + 1);
                        if (error)
                            return "note." + error;
                    }
                }
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Trace.verify(message.trace, _depth + 1);
                        if (error)
                            return "trace." + error;
                    }
                }
                if (message.clockQuestion != null && $Object.hasOwnProperty.call(message, "clockQuestion")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.ClockQuestion.verify(message.clockQuestion, _depth + 1);
                        if (error)
                            return "clockQuestion." + error;
                    }
                }
                if (message.batchRefused != null && $Object.hasOwnProperty.call(message, "batchRefused")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.BatchRefused.verify(message.batchRefused, _depth + 1);
                        if (error)
                            return "batchRefused." + error;
                    }
                }
                if (message.imagesReplaced != null && $Object.hasOwnProperty.call(message, "imagesReplaced")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.ImagesReplaced.verify(message.imagesReplaced, _depth + 1);
                        if (error)
                            return "imagesReplaced." + error;
                    }
                }
                if (message.settled != null && $Object.hasOwnProperty.call(message, "settled")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Settled.verify(message.settled, _depth + 1);
                        if (error)
                            return "settled." + error;
                    }
                }
                if (message.available != null && $Object.hasOwnProperty.call(message, "available")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Available.verify(message.available, _depth + 1);
                        if (error)
                            return "available." + error;
                    }
                }
                if (message.suspect != null && $Object.hasOwnProperty.call(message, "suspect")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Suspect.verify(message.suspect, _depth + 1);
                        if (error)
                            return "suspect." + error;
                    }
                }
                if (message.leaving != null && $Object.hasOwnProperty.call(message, "leaving")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Leaving.verify(message.leaving, _depth + 1);
                        if (error)
                            return "leaving." + error;
                    }
                }
                if (message.checkpointMissed != null && $Object.hasOwnProperty.call(message, "checkpointMissed")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.CheckpointMissed.verify(message.checkpointMissed, _depth + 1);
                        if (error)
                            return "checkpointMissed." + error;
                    }
                }
                if (message.replicasDiffered != null && $Object.hasOwnProperty.call(message, "replicasDiffered")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.ReplicasDiffered.verify(message.replicasDiffered, _depth + 1);
                        if (error)
                            return "replicasDiffered." + error;
                    }
                }
                if (message.whereabouts != null && $Object.hasOwnProperty.call(message, "whereabouts")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Whereabouts.verify(message.whereabouts, _depth + 1);
                        if (error)
                            return "whereabouts." + error;
                    }
                }
                if (message.flightRecord != null && $Object.hasOwnProperty.call(message, "flightRecord")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.FlightRecord.verify(message.flightRecord, _depth + 1);
                        if (error)
                            return "flightRecord." + error;
                    }
                }
                if (message.pace != null && $Object.hasOwnProperty.call(message, "pace")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Pace.verify(message.pace, _depth + 1);
                        if (error)
                            return "pace." + error;
                    }
                }
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Totals.verify(message.totals, _depth + 1);
                        if (error)
                            return "totals." + error;
                    }
                }
                if (message.density != null && $Object.hasOwnProperty.call(message, "density")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Density.verify(message.density, _depth + 1);
                        if (error)
                            return "density." + error;
                    }
                }
                if (message.retrievals != null && $Object.hasOwnProperty.call(message, "retrievals")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Retrievals.verify(message.retrievals, _depth + 1);
                        if (error)
                            return "retrievals." + error;
                    }
                }
                if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Welcome.verify(message.welcome, _depth + 1);
                        if (error)
                            return "welcome." + error;
                    }
                }
                if (message.prepare != null && $Object.hasOwnProperty.call(message, "prepare")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Prepare.verify(message.prepare, _depth + 1);
                        if (error)
                            return "prepare." + error;
                    }
                }
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Commit.verify(message.commit, _depth + 1);
                        if (error)
                            return "commit." + error;
                    }
                }
                if (message.abort != null && $Object.hasOwnProperty.call(message, "abort")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Abort.verify(message.abort, _depth + 1);
                        if (error)
                            return "abort." + error;
                    }
                }
                if (message.stop != null && $Object.hasOwnProperty.call(message, "stop")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Stop.verify(message.stop, _depth + 1);
                        if (error)
                            return "stop." + error;
                    }
                }
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Refused.verify(message.refused, _depth + 1);
                        if (error)
                            return "refused." + error;
                    }
                }
                if (message.goodbye != null && $Object.hasOwnProperty.call(message, "goodbye")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Goodbye.verify(message.goodbye, _depth + 1);
                        if (error)
                            return "goodbye." + error;
                    }
                }
                if (message.clockAnswer != null && $Object.hasOwnProperty.call(message, "clockAnswer")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.ClockAnswer.verify(message.clockAnswer, _depth + 1);
                        if (error)
                            return "clockAnswer." + error;
                    }
                }
                if (message.recorded != null && $Object.hasOwnProperty.call(message, "recorded")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Recorded.verify(message.recorded, _depth + 1);
                        if (error)
                            return "recorded." + error;
                    }
                }
                if (message.abandon != null && $Object.hasOwnProperty.call(message, "abandon")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Abandon.verify(message.abandon, _depth + 1);
                        if (error)
                            return "abandon." + error;
                    }
                }
                if (message.drain != null && $Object.hasOwnProperty.call(message, "drain")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.Drain.verify(message.drain, _depth + 1);
                        if (error)
                            return "drain." + error;
                    }
                }
                if (message.leftBehind != null && $Object.hasOwnProperty.call(message, "leftBehind")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.LeftBehind.verify(message.leftBehind, _depth + 1);
                        if (error)
                            return "leftBehind." + error;
                    }
                }
                if (message.flightWanted != null && $Object.hasOwnProperty.call(message, "flightWanted")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.FlightWanted.verify(message.flightWanted, _depth + 1);
                        if (error)
                            return "flightWanted." + error;
                    }
                }
                if (message.checkpointWanted != null && $Object.hasOwnProperty.call(message, "checkpointWanted")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.CheckpointWanted.verify(message.checkpointWanted, _depth + 1);
                        if (error)
                            return "checkpointWanted." + error;
                    }
                }
                if (message.timelineWanted != null && $Object.hasOwnProperty.call(message, "timelineWanted")) {
                    if (properties.body === 1)
                        return "body: multiple values";
                    properties.body = 1;
                    {
                        let error = $root.circlet.control.TimelineWanted.verify(message.timelineWanted, _depth + 1);
                        if (error)
                            return "timelineWanted." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an Envelope message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Envelope
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Envelope} Envelope
             */
            Envelope.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Envelope)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Envelope: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Envelope();
                if (object.version != null)
                    if ($Number(object.version) !== 0)
                        message.version = object.version >>> 0;
                if (object.join != null) {
                    if (!$util.isObject(object.join))
                        throw $TypeError(".circlet.control.Envelope.join: object expected");
                    message.join = $root.circlet.control.Join.fromObject(object.join, _depth + 1);
                }
                if (object.ready != null) {
                    if (!$util.isObject(object.ready))
                        throw $TypeError(".circlet.control.Envelope.ready: object expected");
                    message.ready = $root.circlet.control.Ready.fromObject(object.ready, _depth + 1);
                }
                if (object.progress != null) {
                    if (!$util.isObject(object.progress))
                        throw $TypeError(".circlet.control.Envelope.progress: object expected");
                    message.progress = $root.circlet.control.Progress.fromObject(object.progress, _depth + 1);
                }
                if (object.evaluation != null) {
                    if (!$util.isObject(object.evaluation))
                        throw $TypeError(".circlet.control.Envelope.evaluation: object expected");
                    message.evaluation = $root.circlet.control.Evaluation.fromObject(object.evaluation, _depth + 1);
                }
                if (object.checkpointSaved != null) {
                    if (!$util.isObject(object.checkpointSaved))
                        throw $TypeError(".circlet.control.Envelope.checkpointSaved: object expected");
                    message.checkpointSaved = $root.circlet.control.CheckpointSaved.fromObject(object.checkpointSaved, _depth + 1);
                }
                if (object.heartbeat != null) {
                    if (!$util.isObject(object.heartbeat))
                        throw $TypeError(".circlet.control.Envelope.heartbeat: object expected");
                    message.heartbeat = $root.circlet.control.Heartbeat.fromObject(object.heartbeat, _depth + 1);
                }
                if (object.failed != null) {
                    if (!$util.isObject(object.failed))
                        throw $TypeError(".circlet.control.Envelope.failed: object expected");
                    message.failed = $root.circlet.control.Failed.fromObject(object.failed, _depth + 1);
                }
                if (object.finished != null) {
                    if (!$util.isObject(object.finished))
                        throw $TypeError(".circlet.control.Envelope.finished: object expected");
                    message.finished = $root.circlet.control.Finished.fromObject(object.finished, _depth + 1);
                }
                if (object.note != null) {
                    if (!$util.isObject(object.note))
                        throw $TypeError(".circlet.control.Envelope.note: object expected");
                    message.note = $root.circlet.control.Note.fromObject(object.note, _depth + 1);
                }
                if (object.trace != null) {
                    if (!$util.isObject(object.trace))
                        throw $TypeError(".circlet.control.Envelope.trace: object expected");
                    message.trace = $root.circlet.control.Trace.fromObject(object.trace, _depth + 1);
                }
                if (object.clockQuestion != null) {
                    if (!$util.isObject(object.clockQuestion))
                        throw $TypeError(".circlet.control.Envelope.clockQuestion: object expected");
                    message.clockQuestion = $root.circlet.control.ClockQuestion.fromObject(object.clockQuestion, _depth + 1);
                }
                if (object.batchRefused != null) {
                    if (!$util.isObject(object.batchRefused))
                        throw $TypeError(".circlet.control.Envelope.batchRefused: object expected");
                    message.batchRefused = $root.circlet.control.BatchRefused.fromObject(object.batchRefused, _depth + 1);
                }
                if (object.imagesReplaced != null) {
                    if (!$util.isObject(object.imagesReplaced))
                        throw $TypeError(".circlet.control.Envelope.imagesReplaced: object expected");
                    message.imagesReplaced = $root.circlet.control.ImagesReplaced.fromObject(object.imagesReplaced, _depth + 1);
                }
                if (object.settled != null) {
                    if (!$util.isObject(object.settled))
                        throw $TypeError(".circlet.control.Envelope.settled: object expected");
                    message.settled = $root.circlet.control.Settled.fromObject(object.settled, _depth + 1);
                }
                if (object.available != null) {
                    if (!$util.isObject(object.available))
                        throw $TypeError(".circlet.control.Envelope.available: object expected");
                    message.available = $root.circlet.control.Available.fromObject(object.available, _depth + 1);
                }
                if (object.suspect != null) {
                    if (!$util.isObject(object.suspect))
                        throw $TypeError(".circlet.control.Envelope.suspect: object expected");
                    message.suspect = $root.circlet.control.Suspect.fromObject(object.suspect, _depth + 1);
                }
                if (object.leaving != null) {
                    if (!$util.isObject(object.leaving))
                        throw $TypeError(".circlet.control.Envelope.leaving: object expected");
                    message.leaving = $root.circlet.control.Leaving.fromObject(object.leaving, _depth + 1);
                }
                if (object.checkpointMissed != null) {
                    if (!$util.isObject(object.checkpointMissed))
                        throw $TypeError(".circlet.control.Envelope.checkpointMissed: object expected");
                    message.checkpointMissed = $root.circlet.control.CheckpointMissed.fromObject(object.checkpointMissed, _depth + 1);
                }
                if (object.replicasDiffered != null) {
                    if (!$util.isObject(object.replicasDiffered))
                        throw $TypeError(".circlet.control.Envelope.replicasDiffered: object expected");
                    message.replicasDiffered = $root.circlet.control.ReplicasDiffered.fromObject(object.replicasDiffered, _depth + 1);
                }
                if (object.whereabouts != null) {
                    if (!$util.isObject(object.whereabouts))
                        throw $TypeError(".circlet.control.Envelope.whereabouts: object expected");
                    message.whereabouts = $root.circlet.control.Whereabouts.fromObject(object.whereabouts, _depth + 1);
                }
                if (object.flightRecord != null) {
                    if (!$util.isObject(object.flightRecord))
                        throw $TypeError(".circlet.control.Envelope.flightRecord: object expected");
                    message.flightRecord = $root.circlet.control.FlightRecord.fromObject(object.flightRecord, _depth + 1);
                }
                if (object.pace != null) {
                    if (!$util.isObject(object.pace))
                        throw $TypeError(".circlet.control.Envelope.pace: object expected");
                    message.pace = $root.circlet.control.Pace.fromObject(object.pace, _depth + 1);
                }
                if (object.totals != null) {
                    if (!$util.isObject(object.totals))
                        throw $TypeError(".circlet.control.Envelope.totals: object expected");
                    message.totals = $root.circlet.control.Totals.fromObject(object.totals, _depth + 1);
                }
                if (object.density != null) {
                    if (!$util.isObject(object.density))
                        throw $TypeError(".circlet.control.Envelope.density: object expected");
                    message.density = $root.circlet.control.Density.fromObject(object.density, _depth + 1);
                }
                if (object.retrievals != null) {
                    if (!$util.isObject(object.retrievals))
                        throw $TypeError(".circlet.control.Envelope.retrievals: object expected");
                    message.retrievals = $root.circlet.control.Retrievals.fromObject(object.retrievals, _depth + 1);
                }
                if (object.welcome != null) {
                    if (!$util.isObject(object.welcome))
                        throw $TypeError(".circlet.control.Envelope.welcome: object expected");
                    message.welcome = $root.circlet.control.Welcome.fromObject(object.welcome, _depth + 1);
                }
                if (object.prepare != null) {
                    if (!$util.isObject(object.prepare))
                        throw $TypeError(".circlet.control.Envelope.prepare: object expected");
                    message.prepare = $root.circlet.control.Prepare.fromObject(object.prepare, _depth + 1);
                }
                if (object.commit != null) {
                    if (!$util.isObject(object.commit))
                        throw $TypeError(".circlet.control.Envelope.commit: object expected");
                    message.commit = $root.circlet.control.Commit.fromObject(object.commit, _depth + 1);
                }
                if (object.abort != null) {
                    if (!$util.isObject(object.abort))
                        throw $TypeError(".circlet.control.Envelope.abort: object expected");
                    message.abort = $root.circlet.control.Abort.fromObject(object.abort, _depth + 1);
                }
                if (object.stop != null) {
                    if (!$util.isObject(object.stop))
                        throw $TypeError(".circlet.control.Envelope.stop: object expected");
                    message.stop = $root.circlet.control.Stop.fromObject(object.stop, _depth + 1);
                }
                if (object.refused != null) {
                    if (!$util.isObject(object.refused))
                        throw $TypeError(".circlet.control.Envelope.refused: object expected");
                    message.refused = $root.circlet.control.Refused.fromObject(object.refused, _depth + 1);
                }
                if (object.goodbye != null) {
                    if (!$util.isObject(object.goodbye))
                        throw $TypeError(".circlet.control.Envelope.goodbye: object expected");
                    message.goodbye = $root.circlet.control.Goodbye.fromObject(object.goodbye, _depth + 1);
                }
                if (object.clockAnswer != null) {
                    if (!$util.isObject(object.clockAnswer))
                        throw $TypeError(".circlet.control.Envelope.clockAnswer: object expected");
                    message.clockAnswer = $root.circlet.control.ClockAnswer.fromObject(object.clockAnswer, _depth + 1);
                }
                if (object.recorded != null) {
                    if (!$util.isObject(object.recorded))
                        throw $TypeError(".circlet.control.Envelope.recorded: object expected");
                    message.recorded = $root.circlet.control.Recorded.fromObject(object.recorded, _depth + 1);
                }
                if (object.abandon != null) {
                    if (!$util.isObject(object.abandon))
                        throw $TypeError(".circlet.control.Envelope.abandon: object expected");
                    message.abandon = $root.circlet.control.Abandon.fromObject(object.abandon, _depth + 1);
                }
                if (object.drain != null) {
                    if (!$util.isObject(object.drain))
                        throw $TypeError(".circlet.control.Envelope.drain: object expected");
                    message.drain = $root.circlet.control.Drain.fromObject(object.drain, _depth + 1);
                }
                if (object.leftBehind != null) {
                    if (!$util.isObject(object.leftBehind))
                        throw $TypeError(".circlet.control.Envelope.leftBehind: object expected");
                    message.leftBehind = $root.circlet.control.LeftBehind.fromObject(object.leftBehind, _depth + 1);
                }
                if (object.flightWanted != null) {
                    if (!$util.isObject(object.flightWanted))
                        throw $TypeError(".circlet.control.Envelope.flightWanted: object expected");
                    message.flightWanted = $root.circlet.control.FlightWanted.fromObject(object.flightWanted, _depth + 1);
                }
                if (object.checkpointWanted != null) {
                    if (!$util.isObject(object.checkpointWanted))
                        throw $TypeError(".circlet.control.Envelope.checkpointWanted: object expected");
                    message.checkpointWanted = $root.circlet.control.CheckpointWanted.fromObject(object.checkpointWanted, _depth + 1);
                }
                if (object.timelineWanted != null) {
                    if (!$util.isObject(object.timelineWanted))
                        throw $TypeError(".circlet.control.Envelope.timelineWanted: object expected");
                    message.timelineWanted = $root.circlet.control.TimelineWanted.fromObject(object.timelineWanted, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an Envelope message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Envelope
             * @static
             * @param {circlet.control.Envelope} message Envelope
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Envelope.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.version = 0;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                if (message.join != null && $Object.hasOwnProperty.call(message, "join")) {
                    object.join = $root.circlet.control.Join.toObject(message.join, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "join";
                }
                if (message.ready != null && $Object.hasOwnProperty.call(message, "ready")) {
                    object.ready = $root.circlet.control.Ready.toObject(message.ready, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "ready";
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    object.progress = $root.circlet.control.Progress.toObject(message.progress, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "progress";
                }
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation")) {
                    object.evaluation = $root.circlet.control.Evaluation.toObject(message.evaluation, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "evaluation";
                }
                if (message.checkpointSaved != null && $Object.hasOwnProperty.call(message, "checkpointSaved")) {
                    object.checkpointSaved = $root.circlet.control.CheckpointSaved.toObject(message.checkpointSaved, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "checkpointSaved";
                }
                if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat")) {
                    object.heartbeat = $root.circlet.control.Heartbeat.toObject(message.heartbeat, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "heartbeat";
                }
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed")) {
                    object.failed = $root.circlet.control.Failed.toObject(message.failed, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "failed";
                }
                if (message.finished != null && $Object.hasOwnProperty.call(message, "finished")) {
                    object.finished = $root.circlet.control.Finished.toObject(message.finished, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "finished";
                }
                if (message.note != null && $Object.hasOwnProperty.call(message, "note")) {
                    object.note = $root.circlet.control.Note.toObject(message.note, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "note";
                }
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace")) {
                    object.trace = $root.circlet.control.Trace.toObject(message.trace, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "trace";
                }
                if (message.clockQuestion != null && $Object.hasOwnProperty.call(message, "clockQuestion")) {
                    object.clockQuestion = $root.circlet.control.ClockQuestion.toObject(message.clockQuestion, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "clockQuestion";
                }
                if (message.batchRefused != null && $Object.hasOwnProperty.call(message, "batchRefused")) {
                    object.batchRefused = $root.circlet.control.BatchRefused.toObject(message.batchRefused, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "batchRefused";
                }
                if (message.imagesReplaced != null && $Object.hasOwnProperty.call(message, "imagesReplaced")) {
                    object.imagesReplaced = $root.circlet.control.ImagesReplaced.toObject(message.imagesReplaced, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "imagesReplaced";
                }
                if (message.settled != null && $Object.hasOwnProperty.call(message, "settled")) {
                    object.settled = $root.circlet.control.Settled.toObject(message.settled, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "settled";
                }
                if (message.available != null && $Object.hasOwnProperty.call(message, "available")) {
                    object.available = $root.circlet.control.Available.toObject(message.available, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "available";
                }
                if (message.suspect != null && $Object.hasOwnProperty.call(message, "suspect")) {
                    object.suspect = $root.circlet.control.Suspect.toObject(message.suspect, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "suspect";
                }
                if (message.checkpointMissed != null && $Object.hasOwnProperty.call(message, "checkpointMissed")) {
                    object.checkpointMissed = $root.circlet.control.CheckpointMissed.toObject(message.checkpointMissed, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "checkpointMissed";
                }
                if (message.leaving != null && $Object.hasOwnProperty.call(message, "leaving")) {
                    object.leaving = $root.circlet.control.Leaving.toObject(message.leaving, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "leaving";
                }
                if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome")) {
                    object.welcome = $root.circlet.control.Welcome.toObject(message.welcome, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "welcome";
                }
                if (message.prepare != null && $Object.hasOwnProperty.call(message, "prepare")) {
                    object.prepare = $root.circlet.control.Prepare.toObject(message.prepare, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "prepare";
                }
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit")) {
                    object.commit = $root.circlet.control.Commit.toObject(message.commit, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "commit";
                }
                if (message.abort != null && $Object.hasOwnProperty.call(message, "abort")) {
                    object.abort = $root.circlet.control.Abort.toObject(message.abort, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "abort";
                }
                if (message.stop != null && $Object.hasOwnProperty.call(message, "stop")) {
                    object.stop = $root.circlet.control.Stop.toObject(message.stop, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "stop";
                }
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                    object.refused = $root.circlet.control.Refused.toObject(message.refused, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "refused";
                }
                if (message.goodbye != null && $Object.hasOwnProperty.call(message, "goodbye")) {
                    object.goodbye = $root.circlet.control.Goodbye.toObject(message.goodbye, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "goodbye";
                }
                if (message.clockAnswer != null && $Object.hasOwnProperty.call(message, "clockAnswer")) {
                    object.clockAnswer = $root.circlet.control.ClockAnswer.toObject(message.clockAnswer, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "clockAnswer";
                }
                if (message.recorded != null && $Object.hasOwnProperty.call(message, "recorded")) {
                    object.recorded = $root.circlet.control.Recorded.toObject(message.recorded, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "recorded";
                }
                if (message.abandon != null && $Object.hasOwnProperty.call(message, "abandon")) {
                    object.abandon = $root.circlet.control.Abandon.toObject(message.abandon, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "abandon";
                }
                if (message.drain != null && $Object.hasOwnProperty.call(message, "drain")) {
                    object.drain = $root.circlet.control.Drain.toObject(message.drain, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "drain";
                }
                if (message.leftBehind != null && $Object.hasOwnProperty.call(message, "leftBehind")) {
                    object.leftBehind = $root.circlet.control.LeftBehind.toObject(message.leftBehind, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "leftBehind";
                }
                if (message.replicasDiffered != null && $Object.hasOwnProperty.call(message, "replicasDiffered")) {
                    object.replicasDiffered = $root.circlet.control.ReplicasDiffered.toObject(message.replicasDiffered, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "replicasDiffered";
                }
                if (message.whereabouts != null && $Object.hasOwnProperty.call(message, "whereabouts")) {
                    object.whereabouts = $root.circlet.control.Whereabouts.toObject(message.whereabouts, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "whereabouts";
                }
                if (message.flightRecord != null && $Object.hasOwnProperty.call(message, "flightRecord")) {
                    object.flightRecord = $root.circlet.control.FlightRecord.toObject(message.flightRecord, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "flightRecord";
                }
                if (message.flightWanted != null && $Object.hasOwnProperty.call(message, "flightWanted")) {
                    object.flightWanted = $root.circlet.control.FlightWanted.toObject(message.flightWanted, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "flightWanted";
                }
                if (message.pace != null && $Object.hasOwnProperty.call(message, "pace")) {
                    object.pace = $root.circlet.control.Pace.toObject(message.pace, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "pace";
                }
                if (message.density != null && $Object.hasOwnProperty.call(message, "density")) {
                    object.density = $root.circlet.control.Density.toObject(message.density, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "density";
                }
                if (message.retrievals != null && $Object.hasOwnProperty.call(message, "retrievals")) {
                    object.retrievals = $root.circlet.control.Retrievals.toObject(message.retrievals, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "retrievals";
                }
                if (message.checkpointWanted != null && $Object.hasOwnProperty.call(message, "checkpointWanted")) {
                    object.checkpointWanted = $root.circlet.control.CheckpointWanted.toObject(message.checkpointWanted, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "checkpointWanted";
                }
                if (message.timelineWanted != null && $Object.hasOwnProperty.call(message, "timelineWanted")) {
                    object.timelineWanted = $root.circlet.control.TimelineWanted.toObject(message.timelineWanted, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "timelineWanted";
                }
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals")) {
                    object.totals = $root.circlet.control.Totals.toObject(message.totals, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "totals";
                }
                return object;
            };

            /**
             * Converts this Envelope to JSON.
             * @function toJSON
             * @memberof circlet.control.Envelope
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Envelope.prototype.toJSON = function() {
                return Envelope.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Envelope
             * @function getTypeUrl
             * @memberof circlet.control.Envelope
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Envelope.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Envelope";
            };

            return Envelope;
        })();

        control.Join = (function() {

            /**
             * Properties of a Join.
             * @typedef {Object} circlet.control.Join.$Properties
             * @property {string|null} [circletVersion] Join circletVersion
             * @property {string|null} [host] Join host
             * @property {number|null} [pid] Join pid
             * @property {number|null} [slot] Join slot
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Join.
             * @memberof circlet.control
             * @interface IJoin
             * @augments circlet.control.Join.$Properties
             * @deprecated Use circlet.control.Join.$Properties instead.
             */

            /**
             * Shape of a Join.
             * @typedef {circlet.control.Join.$Properties} circlet.control.Join.$Shape
             */

            /**
             * Constructs a new Join.
             * @memberof circlet.control
             * @classdesc Represents a Join.
             * @constructor
             * @param {circlet.control.Join.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Join = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Join circletVersion.
             * @member {string} circletVersion
             * @memberof circlet.control.Join
             * @instance
             */
            Join.prototype.circletVersion = "";

            /**
             * Join host.
             * @member {string} host
             * @memberof circlet.control.Join
             * @instance
             */
            Join.prototype.host = "";

            /**
             * Join pid.
             * @member {number} pid
             * @memberof circlet.control.Join
             * @instance
             */
            Join.prototype.pid = 0;

            /**
             * Join slot.
             * @member {number} slot
             * @memberof circlet.control.Join
             * @instance
             */
            Join.prototype.slot = 0;

            /**
             * Encodes the specified Join message. Does not implicitly {@link circlet.control.Join.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Join
             * @static
             * @param {circlet.control.Join.$Properties} message Join message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Join.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.circletVersion != null && $Object.hasOwnProperty.call(message, "circletVersion") && message.circletVersion !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.circletVersion);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.host);
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pid);
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot") && message.slot !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.slot);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Join message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Join
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Join & circlet.control.Join.$Shape} Join
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Join.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Join();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.circletVersion = value;
                            else
                                delete message.circletVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pid = value;
                            else
                                delete message.pid;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.slot = value;
                            else
                                delete message.slot;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Join message.
             * @function verify
             * @memberof circlet.control.Join
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Join.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.circletVersion != null && $Object.hasOwnProperty.call(message, "circletVersion"))
                    if (!$util.isString(message.circletVersion))
                        return "circletVersion: string expected";
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    if (!$util.isString(message.host))
                        return "host: string expected";
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    if (!$util.isInteger(message.pid))
                        return "pid: integer expected";
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot"))
                    if (!$util.isInteger(message.slot))
                        return "slot: integer expected";
                return null;
            };

            /**
             * Creates a Join message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Join
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Join} Join
             */
            Join.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Join)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Join: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Join();
                if (object.circletVersion != null)
                    if (typeof object.circletVersion !== "string" || object.circletVersion.length)
                        message.circletVersion = $String(object.circletVersion);
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.pid != null)
                    if ($Number(object.pid) !== 0)
                        message.pid = object.pid >>> 0;
                if (object.slot != null)
                    if ($Number(object.slot) !== 0)
                        message.slot = object.slot | 0;
                return message;
            };

            /**
             * Creates a plain object from a Join message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Join
             * @static
             * @param {circlet.control.Join} message Join
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Join.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.circletVersion = "";
                    object.host = "";
                    object.pid = 0;
                    object.slot = 0;
                }
                if (message.circletVersion != null && $Object.hasOwnProperty.call(message, "circletVersion"))
                    object.circletVersion = message.circletVersion;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    object.pid = message.pid;
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot"))
                    object.slot = message.slot;
                return object;
            };

            /**
             * Converts this Join to JSON.
             * @function toJSON
             * @memberof circlet.control.Join
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Join.prototype.toJSON = function() {
                return Join.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Join
             * @function getTypeUrl
             * @memberof circlet.control.Join
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Join.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Join";
            };

            return Join;
        })();

        control.Available = (function() {

            /**
             * Properties of an Available.
             * @typedef {Object} circlet.control.Available.$Properties
             * @property {number|null} [generation] Available generation
             * @property {boolean|null} [hasState] Available hasState
             * @property {number|null} [step] Available step
             * @property {number|null} [batches] Available batches
             * @property {boolean|null} [hasPending] Available hasPending
             * @property {Array.<circlet.control.Refusal.$Properties>|null} [refused] Available refused
             * @property {Array.<string>|null} [endpoints] Available endpoints
             * @property {Array.<string>|null} [arithmetic] Available arithmetic
             * @property {string|null} [metricsAddress] Available metricsAddress
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Available.
             * @memberof circlet.control
             * @interface IAvailable
             * @augments circlet.control.Available.$Properties
             * @deprecated Use circlet.control.Available.$Properties instead.
             */

            /**
             * Shape of an Available.
             * @typedef {circlet.control.Available.$Properties} circlet.control.Available.$Shape
             */

            /**
             * Constructs a new Available.
             * @memberof circlet.control
             * @classdesc Represents an Available.
             * @constructor
             * @param {circlet.control.Available.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Available = function (properties) {
                this.refused = [];
                this.endpoints = [];
                this.arithmetic = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Available generation.
             * @member {number} generation
             * @memberof circlet.control.Available
             * @instance
             */
            Available.prototype.generation = 0;

            /**
             * Available hasState.
             * @member {boolean} hasState
             * @memberof circlet.control.Available
             * @instance
             */
            Available.prototype.hasState = false;

            /**
             * Available step.
             * @member {number} step
             * @memberof circlet.control.Available
             * @instance
             */
            Available.prototype.step = 0;

            /**
             * Available batches.
             * @member {number} batches
             * @memberof circlet.control.Available
             * @instance
             */
            Available.prototype.batches = 0;

            /**
             * Available hasPending.
             * @member {boolean} hasPending
             * @memberof circlet.control.Available
             * @instance
             */
            Available.prototype.hasPending = false;

            /**
             * Available refused.
             * @member {Array.<circlet.control.Refusal.$Properties>} refused
             * @memberof circlet.control.Available
             * @instance
             */
            Available.prototype.refused = $util.emptyArray;

            /**
             * Available endpoints.
             * @member {Array.<string>} endpoints
             * @memberof circlet.control.Available
             * @instance
             */
            Available.prototype.endpoints = $util.emptyArray;

            /**
             * Available arithmetic.
             * @member {Array.<string>} arithmetic
             * @memberof circlet.control.Available
             * @instance
             */
            Available.prototype.arithmetic = $util.emptyArray;

            /**
             * Available metricsAddress.
             * @member {string} metricsAddress
             * @memberof circlet.control.Available
             * @instance
             */
            Available.prototype.metricsAddress = "";

            /**
             * Encodes the specified Available message. Does not implicitly {@link circlet.control.Available.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Available
             * @static
             * @param {circlet.control.Available.$Properties} message Available message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Available.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.generation);
                if (message.hasState != null && $Object.hasOwnProperty.call(message, "hasState") && message.hasState !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.hasState);
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.step);
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.batches);
                if (message.hasPending != null && $Object.hasOwnProperty.call(message, "hasPending") && message.hasPending !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.hasPending);
                if (message.refused != null && message.refused.length)
                    for (let i = 0; i < message.refused.length; ++i)
                        $root.circlet.control.Refusal.encode(message.refused[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.endpoints != null && message.endpoints.length)
                    for (let i = 0; i < message.endpoints.length; ++i)
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.endpoints[i]);
                if (message.arithmetic != null && message.arithmetic.length)
                    for (let i = 0; i < message.arithmetic.length; ++i)
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.arithmetic[i]);
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress") && message.metricsAddress !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.metricsAddress);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Available message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Available
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Available & circlet.control.Available.$Shape} Available
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Available.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Available();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.hasState = value;
                            else
                                delete message.hasState;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batches = value;
                            else
                                delete message.batches;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.hasPending = value;
                            else
                                delete message.hasPending;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.refused && message.refused.length))
                                message.refused = [];
                            message.refused.push($root.circlet.control.Refusal.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.endpoints && message.endpoints.length))
                                message.endpoints = [];
                            message.endpoints.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.arithmetic && message.arithmetic.length))
                                message.arithmetic = [];
                            message.arithmetic.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.metricsAddress = value;
                            else
                                delete message.metricsAddress;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an Available message.
             * @function verify
             * @memberof circlet.control.Available
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Available.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.hasState != null && $Object.hasOwnProperty.call(message, "hasState"))
                    if (typeof message.hasState !== "boolean")
                        return "hasState: boolean expected";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    if (!$util.isInteger(message.batches))
                        return "batches: integer expected";
                if (message.hasPending != null && $Object.hasOwnProperty.call(message, "hasPending"))
                    if (typeof message.hasPending !== "boolean")
                        return "hasPending: boolean expected";
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                    if (!$Array.isArray(message.refused))
                        return "refused: array expected";
                    for (let i = 0; i < message.refused.length; ++i) {
                        let error = $root.circlet.control.Refusal.verify(message.refused[i], _depth + 1);
                        if (error)
                            return "refused." + error;
                    }
                }
                if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints")) {
                    if (!$Array.isArray(message.endpoints))
                        return "endpoints: array expected";
                    for (let i = 0; i < message.endpoints.length; ++i)
                        if (!$util.isString(message.endpoints[i]))
                            return "endpoints: string[] expected";
                }
                if (message.arithmetic != null && $Object.hasOwnProperty.call(message, "arithmetic")) {
                    if (!$Array.isArray(message.arithmetic))
                        return "arithmetic: array expected";
                    for (let i = 0; i < message.arithmetic.length; ++i)
                        if (!$util.isString(message.arithmetic[i]))
                            return "arithmetic: string[] expected";
                }
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress"))
                    if (!$util.isString(message.metricsAddress))
                        return "metricsAddress: string expected";
                return null;
            };

            /**
             * Creates an Available message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Available
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Available} Available
             */
            Available.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Available)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Available: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Available();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.hasState != null)
                    if (object.hasState)
                        message.hasState = $Boolean(object.hasState);
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.batches != null)
                    if ($Number(object.batches) !== 0)
                        message.batches = object.batches >>> 0;
                if (object.hasPending != null)
                    if (object.hasPending)
                        message.hasPending = $Boolean(object.hasPending);
                if (object.refused) {
                    if (!$Array.isArray(object.refused))
                        throw $TypeError(".circlet.control.Available.refused: array expected");
                    message.refused = $Array(object.refused.length);
                    for (let i = 0; i < object.refused.length; ++i) {
                        if (!$util.isObject(object.refused[i]))
                            throw $TypeError(".circlet.control.Available.refused: object expected");
                        message.refused[i] = $root.circlet.control.Refusal.fromObject(object.refused[i], _depth + 1);
                    }
                }
                if (object.endpoints) {
                    if (!$Array.isArray(object.endpoints))
                        throw $TypeError(".circlet.control.Available.endpoints: array expected");
                    message.endpoints = $Array(object.endpoints.length);
                    for (let i = 0; i < object.endpoints.length; ++i)
                        message.endpoints[i] = $String(object.endpoints[i]);
                }
                if (object.arithmetic) {
                    if (!$Array.isArray(object.arithmetic))
                        throw $TypeError(".circlet.control.Available.arithmetic: array expected");
                    message.arithmetic = $Array(object.arithmetic.length);
                    for (let i = 0; i < object.arithmetic.length; ++i)
                        message.arithmetic[i] = $String(object.arithmetic[i]);
                }
                if (object.metricsAddress != null)
                    if (typeof object.metricsAddress !== "string" || object.metricsAddress.length)
                        message.metricsAddress = $String(object.metricsAddress);
                return message;
            };

            /**
             * Creates a plain object from an Available message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Available
             * @static
             * @param {circlet.control.Available} message Available
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Available.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.refused = [];
                    object.endpoints = [];
                    object.arithmetic = [];
                }
                if (options.defaults) {
                    object.generation = 0;
                    object.hasState = false;
                    object.step = 0;
                    object.batches = 0;
                    object.hasPending = false;
                    object.metricsAddress = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.hasState != null && $Object.hasOwnProperty.call(message, "hasState"))
                    object.hasState = message.hasState;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    object.batches = message.batches;
                if (message.hasPending != null && $Object.hasOwnProperty.call(message, "hasPending"))
                    object.hasPending = message.hasPending;
                if (message.refused && message.refused.length) {
                    object.refused = $Array(message.refused.length);
                    for (let j = 0; j < message.refused.length; ++j)
                        object.refused[j] = $root.circlet.control.Refusal.toObject(message.refused[j], options, _depth + 1);
                }
                if (message.endpoints && message.endpoints.length) {
                    object.endpoints = $Array(message.endpoints.length);
                    for (let j = 0; j < message.endpoints.length; ++j)
                        object.endpoints[j] = message.endpoints[j];
                }
                if (message.arithmetic && message.arithmetic.length) {
                    object.arithmetic = $Array(message.arithmetic.length);
                    for (let j = 0; j < message.arithmetic.length; ++j)
                        object.arithmetic[j] = message.arithmetic[j];
                }
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress"))
                    object.metricsAddress = message.metricsAddress;
                return object;
            };

            /**
             * Converts this Available to JSON.
             * @function toJSON
             * @memberof circlet.control.Available
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Available.prototype.toJSON = function() {
                return Available.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Available
             * @function getTypeUrl
             * @memberof circlet.control.Available
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Available.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Available";
            };

            return Available;
        })();

        control.Refusal = (function() {

            /**
             * Properties of a Refusal.
             * @typedef {Object} circlet.control.Refusal.$Properties
             * @property {number|null} [step] Refusal step
             * @property {number|null} [batch] Refusal batch
             * @property {number|null} [loss] Refusal loss
             * @property {number|null} [gradientNorm] Refusal gradientNorm
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Refusal.
             * @memberof circlet.control
             * @interface IRefusal
             * @augments circlet.control.Refusal.$Properties
             * @deprecated Use circlet.control.Refusal.$Properties instead.
             */

            /**
             * Shape of a Refusal.
             * @typedef {circlet.control.Refusal.$Properties} circlet.control.Refusal.$Shape
             */

            /**
             * Constructs a new Refusal.
             * @memberof circlet.control
             * @classdesc Represents a Refusal.
             * @constructor
             * @param {circlet.control.Refusal.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Refusal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Refusal step.
             * @member {number} step
             * @memberof circlet.control.Refusal
             * @instance
             */
            Refusal.prototype.step = 0;

            /**
             * Refusal batch.
             * @member {number} batch
             * @memberof circlet.control.Refusal
             * @instance
             */
            Refusal.prototype.batch = 0;

            /**
             * Refusal loss.
             * @member {number} loss
             * @memberof circlet.control.Refusal
             * @instance
             */
            Refusal.prototype.loss = 0;

            /**
             * Refusal gradientNorm.
             * @member {number} gradientNorm
             * @memberof circlet.control.Refusal
             * @instance
             */
            Refusal.prototype.gradientNorm = 0;

            /**
             * Encodes the specified Refusal message. Does not implicitly {@link circlet.control.Refusal.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Refusal
             * @static
             * @param {circlet.control.Refusal.$Properties} message Refusal message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Refusal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch") && message.batch !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.batch);
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss") && !$Object.is(message.loss, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.loss);
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm") && !$Object.is(message.gradientNorm, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.gradientNorm);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Refusal message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Refusal
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Refusal & circlet.control.Refusal.$Shape} Refusal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Refusal.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Refusal();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batch = value;
                            else
                                delete message.batch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.loss = value;
                            else
                                delete message.loss;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.gradientNorm = value;
                            else
                                delete message.gradientNorm;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Refusal message.
             * @function verify
             * @memberof circlet.control.Refusal
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Refusal.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    if (!$util.isInteger(message.batch))
                        return "batch: integer expected";
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    if (typeof message.loss !== "number")
                        return "loss: number expected";
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    if (typeof message.gradientNorm !== "number")
                        return "gradientNorm: number expected";
                return null;
            };

            /**
             * Creates a Refusal message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Refusal
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Refusal} Refusal
             */
            Refusal.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Refusal)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Refusal: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Refusal();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.batch != null)
                    if ($Number(object.batch) !== 0)
                        message.batch = object.batch >>> 0;
                if (object.loss != null)
                    if (!$Object.is($Number(object.loss), 0))
                        message.loss = $Number(object.loss);
                if (object.gradientNorm != null)
                    if (!$Object.is($Number(object.gradientNorm), 0))
                        message.gradientNorm = $Number(object.gradientNorm);
                return message;
            };

            /**
             * Creates a plain object from a Refusal message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Refusal
             * @static
             * @param {circlet.control.Refusal} message Refusal
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Refusal.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.step = 0;
                    object.batch = 0;
                    object.loss = 0;
                    object.gradientNorm = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    object.batch = message.batch;
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    object.loss = options.json && !$isFinite(message.loss) ? $String(message.loss) : message.loss;
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    object.gradientNorm = options.json && !$isFinite(message.gradientNorm) ? $String(message.gradientNorm) : message.gradientNorm;
                return object;
            };

            /**
             * Converts this Refusal to JSON.
             * @function toJSON
             * @memberof circlet.control.Refusal
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Refusal.prototype.toJSON = function() {
                return Refusal.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Refusal
             * @function getTypeUrl
             * @memberof circlet.control.Refusal
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Refusal.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Refusal";
            };

            return Refusal;
        })();

        control.Ready = (function() {

            /**
             * Properties of a Ready.
             * @typedef {Object} circlet.control.Ready.$Properties
             * @property {string|null} [planHash] Ready planHash
             * @property {string|null} [dataFingerprint] Ready dataFingerprint
             * @property {string|null} [engine] Ready engine
             * @property {string|null} [metricsAddress] Ready metricsAddress
             * @property {number|null} [stepsPerEpoch] Ready stepsPerEpoch
             * @property {number|null} [totalSteps] Ready totalSteps
             * @property {number|null} [firstStep] Ready firstStep
             * @property {number|null} [numClasses] Ready numClasses
             * @property {number|null} [numImages] Ready numImages
             * @property {number|null} [numParameters] Ready numParameters
             * @property {Array.<string>|null} [notes] Ready notes
             * @property {number|null} [firstBatch] Ready firstBatch
             * @property {number|null} [generation] Ready generation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Ready.
             * @memberof circlet.control
             * @interface IReady
             * @augments circlet.control.Ready.$Properties
             * @deprecated Use circlet.control.Ready.$Properties instead.
             */

            /**
             * Shape of a Ready.
             * @typedef {circlet.control.Ready.$Properties} circlet.control.Ready.$Shape
             */

            /**
             * Constructs a new Ready.
             * @memberof circlet.control
             * @classdesc Represents a Ready.
             * @constructor
             * @param {circlet.control.Ready.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Ready = function (properties) {
                this.notes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Ready planHash.
             * @member {string} planHash
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.planHash = "";

            /**
             * Ready dataFingerprint.
             * @member {string} dataFingerprint
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.dataFingerprint = "";

            /**
             * Ready engine.
             * @member {string} engine
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.engine = "";

            /**
             * Ready metricsAddress.
             * @member {string} metricsAddress
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.metricsAddress = "";

            /**
             * Ready stepsPerEpoch.
             * @member {number} stepsPerEpoch
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.stepsPerEpoch = 0;

            /**
             * Ready totalSteps.
             * @member {number} totalSteps
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.totalSteps = 0;

            /**
             * Ready firstStep.
             * @member {number} firstStep
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.firstStep = 0;

            /**
             * Ready numClasses.
             * @member {number} numClasses
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.numClasses = 0;

            /**
             * Ready numImages.
             * @member {number} numImages
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.numImages = 0;

            /**
             * Ready numParameters.
             * @member {number} numParameters
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.numParameters = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Ready notes.
             * @member {Array.<string>} notes
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.notes = $util.emptyArray;

            /**
             * Ready firstBatch.
             * @member {number} firstBatch
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.firstBatch = 0;

            /**
             * Ready generation.
             * @member {number} generation
             * @memberof circlet.control.Ready
             * @instance
             */
            Ready.prototype.generation = 0;

            /**
             * Encodes the specified Ready message. Does not implicitly {@link circlet.control.Ready.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Ready
             * @static
             * @param {circlet.control.Ready.$Properties} message Ready message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ready.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.planHash != null && $Object.hasOwnProperty.call(message, "planHash") && message.planHash !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.planHash);
                if (message.dataFingerprint != null && $Object.hasOwnProperty.call(message, "dataFingerprint") && message.dataFingerprint !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.dataFingerprint);
                if (message.engine != null && $Object.hasOwnProperty.call(message, "engine") && message.engine !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.engine);
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress") && message.metricsAddress !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.metricsAddress);
                if (message.stepsPerEpoch != null && $Object.hasOwnProperty.call(message, "stepsPerEpoch") && message.stepsPerEpoch !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.stepsPerEpoch);
                if (message.totalSteps != null && $Object.hasOwnProperty.call(message, "totalSteps") && message.totalSteps !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.totalSteps);
                if (message.firstStep != null && $Object.hasOwnProperty.call(message, "firstStep") && message.firstStep !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.firstStep);
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses") && message.numClasses !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.numClasses);
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages") && message.numImages !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.numImages);
                if (message.numParameters != null && $Object.hasOwnProperty.call(message, "numParameters") && (typeof message.numParameters === "object" ? message.numParameters.low || message.numParameters.high : message.numParameters !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.numParameters);
                if (message.notes != null && message.notes.length)
                    for (let i = 0; i < message.notes.length; ++i)
                        writer.uint32(/* id 11, wireType 2 =*/90).string(message.notes[i]);
                if (message.firstBatch != null && $Object.hasOwnProperty.call(message, "firstBatch") && message.firstBatch !== 0)
                    writer.uint32(/* id 12, wireType 0 =*/96).uint32(message.firstBatch);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 13, wireType 0 =*/104).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Ready message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Ready
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Ready & circlet.control.Ready.$Shape} Ready
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ready.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Ready();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.planHash = value;
                            else
                                delete message.planHash;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.dataFingerprint = value;
                            else
                                delete message.dataFingerprint;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.engine = value;
                            else
                                delete message.engine;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.metricsAddress = value;
                            else
                                delete message.metricsAddress;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stepsPerEpoch = value;
                            else
                                delete message.stepsPerEpoch;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.totalSteps = value;
                            else
                                delete message.totalSteps;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstStep = value;
                            else
                                delete message.firstStep;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numClasses = value;
                            else
                                delete message.numClasses;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numImages = value;
                            else
                                delete message.numImages;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.numParameters = value;
                            else
                                delete message.numParameters;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.notes && message.notes.length))
                                message.notes = [];
                            message.notes.push(reader.stringVerify());
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstBatch = value;
                            else
                                delete message.firstBatch;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Ready message.
             * @function verify
             * @memberof circlet.control.Ready
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Ready.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.planHash != null && $Object.hasOwnProperty.call(message, "planHash"))
                    if (!$util.isString(message.planHash))
                        return "planHash: string expected";
                if (message.dataFingerprint != null && $Object.hasOwnProperty.call(message, "dataFingerprint"))
                    if (!$util.isString(message.dataFingerprint))
                        return "dataFingerprint: string expected";
                if (message.engine != null && $Object.hasOwnProperty.call(message, "engine"))
                    if (!$util.isString(message.engine))
                        return "engine: string expected";
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress"))
                    if (!$util.isString(message.metricsAddress))
                        return "metricsAddress: string expected";
                if (message.stepsPerEpoch != null && $Object.hasOwnProperty.call(message, "stepsPerEpoch"))
                    if (!$util.isInteger(message.stepsPerEpoch))
                        return "stepsPerEpoch: integer expected";
                if (message.totalSteps != null && $Object.hasOwnProperty.call(message, "totalSteps"))
                    if (!$util.isInteger(message.totalSteps))
                        return "totalSteps: integer expected";
                if (message.firstStep != null && $Object.hasOwnProperty.call(message, "firstStep"))
                    if (!$util.isInteger(message.firstStep))
                        return "firstStep: integer expected";
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses"))
                    if (!$util.isInteger(message.numClasses))
                        return "numClasses: integer expected";
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages"))
                    if (!$util.isInteger(message.numImages))
                        return "numImages: integer expected";
                if (message.numParameters != null && $Object.hasOwnProperty.call(message, "numParameters"))
                    if (!$util.isInteger(message.numParameters) && !(message.numParameters && $util.isInteger(message.numParameters.low) && $util.isInteger(message.numParameters.high)))
                        return "numParameters: integer|Long expected";
                if (message.notes != null && $Object.hasOwnProperty.call(message, "notes")) {
                    if (!$Array.isArray(message.notes))
                        return "notes: array expected";
                    for (let i = 0; i < message.notes.length; ++i)
                        if (!$util.isString(message.notes[i]))
                            return "notes: string[] expected";
                }
                if (message.firstBatch != null && $Object.hasOwnProperty.call(message, "firstBatch"))
                    if (!$util.isInteger(message.firstBatch))
                        return "firstBatch: integer expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                return null;
            };

            /**
             * Creates a Ready message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Ready
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Ready} Ready
             */
            Ready.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Ready)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Ready: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Ready();
                if (object.planHash != null)
                    if (typeof object.planHash !== "string" || object.planHash.length)
                        message.planHash = $String(object.planHash);
                if (object.dataFingerprint != null)
                    if (typeof object.dataFingerprint !== "string" || object.dataFingerprint.length)
                        message.dataFingerprint = $String(object.dataFingerprint);
                if (object.engine != null)
                    if (typeof object.engine !== "string" || object.engine.length)
                        message.engine = $String(object.engine);
                if (object.metricsAddress != null)
                    if (typeof object.metricsAddress !== "string" || object.metricsAddress.length)
                        message.metricsAddress = $String(object.metricsAddress);
                if (object.stepsPerEpoch != null)
                    if ($Number(object.stepsPerEpoch) !== 0)
                        message.stepsPerEpoch = object.stepsPerEpoch >>> 0;
                if (object.totalSteps != null)
                    if ($Number(object.totalSteps) !== 0)
                        message.totalSteps = object.totalSteps >>> 0;
                if (object.firstStep != null)
                    if ($Number(object.firstStep) !== 0)
                        message.firstStep = object.firstStep >>> 0;
                if (object.numClasses != null)
                    if ($Number(object.numClasses) !== 0)
                        message.numClasses = object.numClasses >>> 0;
                if (object.numImages != null)
                    if ($Number(object.numImages) !== 0)
                        message.numImages = object.numImages >>> 0;
                if (object.numParameters != null)
                    if (typeof object.numParameters === "object" ? object.numParameters.low || object.numParameters.high : $Number(object.numParameters) !== 0)
                        if ($util.Long)
                            message.numParameters = $util.Long.fromValue(object.numParameters, true);
                        else if (typeof object.numParameters === "string")
                            message.numParameters = $parseInt(object.numParameters, 10);
                        else if (typeof object.numParameters === "number")
                            message.numParameters = object.numParameters;
                        else if (typeof object.numParameters === "object")
                            message.numParameters = new $util.LongBits(object.numParameters.low >>> 0, object.numParameters.high >>> 0).toNumber(true);
                if (object.notes) {
                    if (!$Array.isArray(object.notes))
                        throw $TypeError(".circlet.control.Ready.notes: array expected");
                    message.notes = $Array(object.notes.length);
                    for (let i = 0; i < object.notes.length; ++i)
                        message.notes[i] = $String(object.notes[i]);
                }
                if (object.firstBatch != null)
                    if ($Number(object.firstBatch) !== 0)
                        message.firstBatch = object.firstBatch >>> 0;
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a Ready message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Ready
             * @static
             * @param {circlet.control.Ready} message Ready
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Ready.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.notes = [];
                if (options.defaults) {
                    object.planHash = "";
                    object.dataFingerprint = "";
                    object.engine = "";
                    object.metricsAddress = "";
                    object.stepsPerEpoch = 0;
                    object.totalSteps = 0;
                    object.firstStep = 0;
                    object.numClasses = 0;
                    object.numImages = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.numParameters = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.numParameters = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.firstBatch = 0;
                    object.generation = 0;
                }
                if (message.planHash != null && $Object.hasOwnProperty.call(message, "planHash"))
                    object.planHash = message.planHash;
                if (message.dataFingerprint != null && $Object.hasOwnProperty.call(message, "dataFingerprint"))
                    object.dataFingerprint = message.dataFingerprint;
                if (message.engine != null && $Object.hasOwnProperty.call(message, "engine"))
                    object.engine = message.engine;
                if (message.metricsAddress != null && $Object.hasOwnProperty.call(message, "metricsAddress"))
                    object.metricsAddress = message.metricsAddress;
                if (message.stepsPerEpoch != null && $Object.hasOwnProperty.call(message, "stepsPerEpoch"))
                    object.stepsPerEpoch = message.stepsPerEpoch;
                if (message.totalSteps != null && $Object.hasOwnProperty.call(message, "totalSteps"))
                    object.totalSteps = message.totalSteps;
                if (message.firstStep != null && $Object.hasOwnProperty.call(message, "firstStep"))
                    object.firstStep = message.firstStep;
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses"))
                    object.numClasses = message.numClasses;
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages"))
                    object.numImages = message.numImages;
                if (message.numParameters != null && $Object.hasOwnProperty.call(message, "numParameters"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.numParameters = typeof message.numParameters === "number" ? $BigInt(message.numParameters) : $util.Long.fromBits(message.numParameters.low >>> 0, message.numParameters.high >>> 0, true).toBigInt();
                    else if (typeof message.numParameters === "number")
                        object.numParameters = options.longs === $String ? $String(message.numParameters) : message.numParameters;
                    else
                        object.numParameters = options.longs === $String ? $util.Long.prototype.toString.call(message.numParameters) : options.longs === $Number ? new $util.LongBits(message.numParameters.low >>> 0, message.numParameters.high >>> 0).toNumber(true) : message.numParameters;
                if (message.notes && message.notes.length) {
                    object.notes = $Array(message.notes.length);
                    for (let j = 0; j < message.notes.length; ++j)
                        object.notes[j] = message.notes[j];
                }
                if (message.firstBatch != null && $Object.hasOwnProperty.call(message, "firstBatch"))
                    object.firstBatch = message.firstBatch;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                return object;
            };

            /**
             * Converts this Ready to JSON.
             * @function toJSON
             * @memberof circlet.control.Ready
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Ready.prototype.toJSON = function() {
                return Ready.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Ready
             * @function getTypeUrl
             * @memberof circlet.control.Ready
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Ready.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Ready";
            };

            return Ready;
        })();

        control.Suspect = (function() {

            /**
             * Properties of a Suspect.
             * @typedef {Object} circlet.control.Suspect.$Properties
             * @property {number|null} [generation] Suspect generation
             * @property {number|null} [rank] Suspect rank
             * @property {string|null} [reason] Suspect reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Suspect.
             * @memberof circlet.control
             * @interface ISuspect
             * @augments circlet.control.Suspect.$Properties
             * @deprecated Use circlet.control.Suspect.$Properties instead.
             */

            /**
             * Shape of a Suspect.
             * @typedef {circlet.control.Suspect.$Properties} circlet.control.Suspect.$Shape
             */

            /**
             * Constructs a new Suspect.
             * @memberof circlet.control
             * @classdesc Represents a Suspect.
             * @constructor
             * @param {circlet.control.Suspect.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Suspect = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Suspect generation.
             * @member {number} generation
             * @memberof circlet.control.Suspect
             * @instance
             */
            Suspect.prototype.generation = 0;

            /**
             * Suspect rank.
             * @member {number} rank
             * @memberof circlet.control.Suspect
             * @instance
             */
            Suspect.prototype.rank = 0;

            /**
             * Suspect reason.
             * @member {string} reason
             * @memberof circlet.control.Suspect
             * @instance
             */
            Suspect.prototype.reason = "";

            /**
             * Encodes the specified Suspect message. Does not implicitly {@link circlet.control.Suspect.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Suspect
             * @static
             * @param {circlet.control.Suspect.$Properties} message Suspect message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Suspect.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.generation);
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.rank);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Suspect message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Suspect
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Suspect & circlet.control.Suspect.$Shape} Suspect
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Suspect.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Suspect();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Suspect message.
             * @function verify
             * @memberof circlet.control.Suspect
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Suspect.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            /**
             * Creates a Suspect message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Suspect
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Suspect} Suspect
             */
            Suspect.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Suspect)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Suspect: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Suspect();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank | 0;
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            /**
             * Creates a plain object from a Suspect message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Suspect
             * @static
             * @param {circlet.control.Suspect} message Suspect
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Suspect.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.generation = 0;
                    object.rank = 0;
                    object.reason = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            /**
             * Converts this Suspect to JSON.
             * @function toJSON
             * @memberof circlet.control.Suspect
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Suspect.prototype.toJSON = function() {
                return Suspect.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Suspect
             * @function getTypeUrl
             * @memberof circlet.control.Suspect
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Suspect.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Suspect";
            };

            return Suspect;
        })();

        control.Leaving = (function() {

            /**
             * Properties of a Leaving.
             * @typedef {Object} circlet.control.Leaving.$Properties
             * @property {string|null} [reason] Leaving reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Leaving.
             * @memberof circlet.control
             * @interface ILeaving
             * @augments circlet.control.Leaving.$Properties
             * @deprecated Use circlet.control.Leaving.$Properties instead.
             */

            /**
             * Shape of a Leaving.
             * @typedef {circlet.control.Leaving.$Properties} circlet.control.Leaving.$Shape
             */

            /**
             * Constructs a new Leaving.
             * @memberof circlet.control
             * @classdesc Represents a Leaving.
             * @constructor
             * @param {circlet.control.Leaving.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Leaving = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Leaving reason.
             * @member {string} reason
             * @memberof circlet.control.Leaving
             * @instance
             */
            Leaving.prototype.reason = "";

            /**
             * Encodes the specified Leaving message. Does not implicitly {@link circlet.control.Leaving.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Leaving
             * @static
             * @param {circlet.control.Leaving.$Properties} message Leaving message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Leaving.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Leaving message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Leaving
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Leaving & circlet.control.Leaving.$Shape} Leaving
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Leaving.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Leaving();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Leaving message.
             * @function verify
             * @memberof circlet.control.Leaving
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Leaving.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            /**
             * Creates a Leaving message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Leaving
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Leaving} Leaving
             */
            Leaving.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Leaving)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Leaving: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Leaving();
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            /**
             * Creates a plain object from a Leaving message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Leaving
             * @static
             * @param {circlet.control.Leaving} message Leaving
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Leaving.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.reason = "";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            /**
             * Converts this Leaving to JSON.
             * @function toJSON
             * @memberof circlet.control.Leaving
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Leaving.prototype.toJSON = function() {
                return Leaving.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Leaving
             * @function getTypeUrl
             * @memberof circlet.control.Leaving
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Leaving.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Leaving";
            };

            return Leaving;
        })();

        control.Seconds = (function() {

            /**
             * Properties of a Seconds.
             * @typedef {Object} circlet.control.Seconds.$Properties
             * @property {string|null} [phase] Seconds phase
             * @property {number|null} [seconds] Seconds seconds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Seconds.
             * @memberof circlet.control
             * @interface ISeconds
             * @augments circlet.control.Seconds.$Properties
             * @deprecated Use circlet.control.Seconds.$Properties instead.
             */

            /**
             * Shape of a Seconds.
             * @typedef {circlet.control.Seconds.$Properties} circlet.control.Seconds.$Shape
             */

            /**
             * Constructs a new Seconds.
             * @memberof circlet.control
             * @classdesc Represents a Seconds.
             * @constructor
             * @param {circlet.control.Seconds.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Seconds = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Seconds phase.
             * @member {string} phase
             * @memberof circlet.control.Seconds
             * @instance
             */
            Seconds.prototype.phase = "";

            /**
             * Seconds seconds.
             * @member {number} seconds
             * @memberof circlet.control.Seconds
             * @instance
             */
            Seconds.prototype.seconds = 0;

            /**
             * Encodes the specified Seconds message. Does not implicitly {@link circlet.control.Seconds.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Seconds
             * @static
             * @param {circlet.control.Seconds.$Properties} message Seconds message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Seconds.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.phase);
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && !$Object.is(message.seconds, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.seconds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Seconds message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Seconds
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Seconds & circlet.control.Seconds.$Shape} Seconds
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Seconds.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Seconds();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Seconds message.
             * @function verify
             * @memberof circlet.control.Seconds
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Seconds.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (typeof message.seconds !== "number")
                        return "seconds: number expected";
                return null;
            };

            /**
             * Creates a Seconds message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Seconds
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Seconds} Seconds
             */
            Seconds.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Seconds)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Seconds: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Seconds();
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.seconds != null)
                    if (!$Object.is($Number(object.seconds), 0))
                        message.seconds = $Number(object.seconds);
                return message;
            };

            /**
             * Creates a plain object from a Seconds message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Seconds
             * @static
             * @param {circlet.control.Seconds} message Seconds
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Seconds.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.phase = "";
                    object.seconds = 0;
                }
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    object.seconds = options.json && !$isFinite(message.seconds) ? $String(message.seconds) : message.seconds;
                return object;
            };

            /**
             * Converts this Seconds to JSON.
             * @function toJSON
             * @memberof circlet.control.Seconds
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Seconds.prototype.toJSON = function() {
                return Seconds.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Seconds
             * @function getTypeUrl
             * @memberof circlet.control.Seconds
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Seconds.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Seconds";
            };

            return Seconds;
        })();

        control.Progress = (function() {

            /**
             * Properties of a Progress.
             * @typedef {Object} circlet.control.Progress.$Properties
             * @property {number|null} [step] Progress step
             * @property {number|null} [epoch] Progress epoch
             * @property {number|null} [loss] Progress loss
             * @property {number|null} [learningRate] Progress learningRate
             * @property {number|null} [gradientNorm] Progress gradientNorm
             * @property {number|null} [images] Progress images
             * @property {Array.<circlet.control.Seconds.$Properties>|null} [seconds] Progress seconds
             * @property {number|null} [meanPositive] Progress meanPositive
             * @property {number|null} [meanNegative] Progress meanNegative
             * @property {number|null} [batch] Progress batch
             * @property {Array.<number>|null} [positiveQuantiles] Progress positiveQuantiles
             * @property {Array.<number>|null} [negativeQuantiles] Progress negativeQuantiles
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Progress.
             * @memberof circlet.control
             * @interface IProgress
             * @augments circlet.control.Progress.$Properties
             * @deprecated Use circlet.control.Progress.$Properties instead.
             */

            /**
             * Shape of a Progress.
             * @typedef {circlet.control.Progress.$Properties} circlet.control.Progress.$Shape
             */

            /**
             * Constructs a new Progress.
             * @memberof circlet.control
             * @classdesc Represents a Progress.
             * @constructor
             * @param {circlet.control.Progress.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Progress = function (properties) {
                this.seconds = [];
                this.positiveQuantiles = [];
                this.negativeQuantiles = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Progress step.
             * @member {number} step
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.step = 0;

            /**
             * Progress epoch.
             * @member {number} epoch
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.epoch = 0;

            /**
             * Progress loss.
             * @member {number} loss
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.loss = 0;

            /**
             * Progress learningRate.
             * @member {number} learningRate
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.learningRate = 0;

            /**
             * Progress gradientNorm.
             * @member {number} gradientNorm
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.gradientNorm = 0;

            /**
             * Progress images.
             * @member {number} images
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.images = 0;

            /**
             * Progress seconds.
             * @member {Array.<circlet.control.Seconds.$Properties>} seconds
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.seconds = $util.emptyArray;

            /**
             * Progress meanPositive.
             * @member {number} meanPositive
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.meanPositive = 0;

            /**
             * Progress meanNegative.
             * @member {number} meanNegative
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.meanNegative = 0;

            /**
             * Progress batch.
             * @member {number} batch
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.batch = 0;

            /**
             * Progress positiveQuantiles.
             * @member {Array.<number>} positiveQuantiles
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.positiveQuantiles = $util.emptyArray;

            /**
             * Progress negativeQuantiles.
             * @member {Array.<number>} negativeQuantiles
             * @memberof circlet.control.Progress
             * @instance
             */
            Progress.prototype.negativeQuantiles = $util.emptyArray;

            /**
             * Encodes the specified Progress message. Does not implicitly {@link circlet.control.Progress.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Progress
             * @static
             * @param {circlet.control.Progress.$Properties} message Progress message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Progress.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss") && !$Object.is(message.loss, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.loss);
                if (message.learningRate != null && $Object.hasOwnProperty.call(message, "learningRate") && !$Object.is(message.learningRate, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.learningRate);
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm") && !$Object.is(message.gradientNorm, 0))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.gradientNorm);
                if (message.images != null && $Object.hasOwnProperty.call(message, "images") && message.images !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.images);
                if (message.seconds != null && message.seconds.length)
                    for (let i = 0; i < message.seconds.length; ++i)
                        $root.circlet.control.Seconds.encode(message.seconds[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.meanPositive != null && $Object.hasOwnProperty.call(message, "meanPositive") && !$Object.is(message.meanPositive, 0))
                    writer.uint32(/* id 8, wireType 1 =*/65).double(message.meanPositive);
                if (message.meanNegative != null && $Object.hasOwnProperty.call(message, "meanNegative") && !$Object.is(message.meanNegative, 0))
                    writer.uint32(/* id 9, wireType 1 =*/73).double(message.meanNegative);
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch") && message.batch !== 0)
                    writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.batch);
                if (message.positiveQuantiles != null && message.positiveQuantiles.length)
                    writer.uint32(/* id 11, wireType 2 =*/90).doubles(message.positiveQuantiles);
                if (message.negativeQuantiles != null && message.negativeQuantiles.length)
                    writer.uint32(/* id 12, wireType 2 =*/98).doubles(message.negativeQuantiles);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Progress
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Progress & circlet.control.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Progress.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Progress();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.loss = value;
                            else
                                delete message.loss;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.learningRate = value;
                            else
                                delete message.learningRate;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.gradientNorm = value;
                            else
                                delete message.gradientNorm;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.images = value;
                            else
                                delete message.images;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.seconds && message.seconds.length))
                                message.seconds = [];
                            message.seconds.push($root.circlet.control.Seconds.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.meanPositive = value;
                            else
                                delete message.meanPositive;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.meanNegative = value;
                            else
                                delete message.meanNegative;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batch = value;
                            else
                                delete message.batch;
                            continue;
                        }
                    case 11: {
                            if (wireType === 2) {
                                if (!(message.positiveQuantiles && message.positiveQuantiles.length))
                                    message.positiveQuantiles = [];
                                reader.doubles(message.positiveQuantiles);
                                continue;
                            }
                            if (wireType !== 1)
                                break;
                            if (!(message.positiveQuantiles && message.positiveQuantiles.length))
                                message.positiveQuantiles = [];
                            message.positiveQuantiles.push(reader.double());
                            continue;
                        }
                    case 12: {
                            if (wireType === 2) {
                                if (!(message.negativeQuantiles && message.negativeQuantiles.length))
                                    message.negativeQuantiles = [];
                                reader.doubles(message.negativeQuantiles);
                                continue;
                            }
                            if (wireType !== 1)
                                break;
                            if (!(message.negativeQuantiles && message.negativeQuantiles.length))
                                message.negativeQuantiles = [];
                            message.negativeQuantiles.push(reader.double());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Progress message.
             * @function verify
             * @memberof circlet.control.Progress
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Progress.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof message.epoch !== "number")
                        return "epoch: number expected";
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    if (typeof message.loss !== "number")
                        return "loss: number expected";
                if (message.learningRate != null && $Object.hasOwnProperty.call(message, "learningRate"))
                    if (typeof message.learningRate !== "number")
                        return "learningRate: number expected";
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    if (typeof message.gradientNorm !== "number")
                        return "gradientNorm: number expected";
                if (message.images != null && $Object.hasOwnProperty.call(message, "images"))
                    if (!$util.isInteger(message.images))
                        return "images: integer expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds")) {
                    if (!$Array.isArray(message.seconds))
                        return "seconds: array expected";
                    for (let i = 0; i < message.seconds.length; ++i) {
                        let error = $root.circlet.control.Seconds.verify(message.seconds[i], _depth + 1);
                        if (error)
                            return "seconds." + error;
                    }
                }
                if (message.meanPositive != null && $Object.hasOwnProperty.call(message, "meanPositive"))
                    if (typeof message.meanPositive !== "number")
                        return "meanPositive: number expected";
                if (message.meanNegative != null && $Object.hasOwnProperty.call(message, "meanNegative"))
                    if (typeof message.meanNegative !== "number")
                        return "meanNegative: number expected";
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    if (!$util.isInteger(message.batch))
                        return "batch: integer expected";
                if (message.positiveQuantiles != null && $Object.hasOwnProperty.call(message, "positiveQuantiles")) {
                    if (!$Array.isArray(message.positiveQuantiles))
                        return "positiveQuantiles: array expected";
                    for (let i = 0; i < message.positiveQuantiles.length; ++i)
                        if (typeof message.positiveQuantiles[i] !== "number")
                            return "positiveQuantiles: number[] expected";
                }
                if (message.negativeQuantiles != null && $Object.hasOwnProperty.call(message, "negativeQuantiles")) {
                    if (!$Array.isArray(message.negativeQuantiles))
                        return "negativeQuantiles: array expected";
                    for (let i = 0; i < message.negativeQuantiles.length; ++i)
                        if (typeof message.negativeQuantiles[i] !== "number")
                            return "negativeQuantiles: number[] expected";
                }
                return null;
            };

            /**
             * Creates a Progress message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Progress
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Progress} Progress
             */
            Progress.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Progress)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Progress: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Progress();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.epoch != null)
                    if (!$Object.is($Number(object.epoch), 0))
                        message.epoch = $Number(object.epoch);
                if (object.loss != null)
                    if (!$Object.is($Number(object.loss), 0))
                        message.loss = $Number(object.loss);
                if (object.learningRate != null)
                    if (!$Object.is($Number(object.learningRate), 0))
                        message.learningRate = $Number(object.learningRate);
                if (object.gradientNorm != null)
                    if (!$Object.is($Number(object.gradientNorm), 0))
                        message.gradientNorm = $Number(object.gradientNorm);
                if (object.images != null)
                    if ($Number(object.images) !== 0)
                        message.images = object.images >>> 0;
                if (object.seconds) {
                    if (!$Array.isArray(object.seconds))
                        throw $TypeError(".circlet.control.Progress.seconds: array expected");
                    message.seconds = $Array(object.seconds.length);
                    for (let i = 0; i < object.seconds.length; ++i) {
                        if (!$util.isObject(object.seconds[i]))
                            throw $TypeError(".circlet.control.Progress.seconds: object expected");
                        message.seconds[i] = $root.circlet.control.Seconds.fromObject(object.seconds[i], _depth + 1);
                    }
                }
                if (object.meanPositive != null)
                    if (!$Object.is($Number(object.meanPositive), 0))
                        message.meanPositive = $Number(object.meanPositive);
                if (object.meanNegative != null)
                    if (!$Object.is($Number(object.meanNegative), 0))
                        message.meanNegative = $Number(object.meanNegative);
                if (object.batch != null)
                    if ($Number(object.batch) !== 0)
                        message.batch = object.batch >>> 0;
                if (object.positiveQuantiles) {
                    if (!$Array.isArray(object.positiveQuantiles))
                        throw $TypeError(".circlet.control.Progress.positiveQuantiles: array expected");
                    message.positiveQuantiles = $Array(object.positiveQuantiles.length);
                    for (let i = 0; i < object.positiveQuantiles.length; ++i)
                        message.positiveQuantiles[i] = $Number(object.positiveQuantiles[i]);
                }
                if (object.negativeQuantiles) {
                    if (!$Array.isArray(object.negativeQuantiles))
                        throw $TypeError(".circlet.control.Progress.negativeQuantiles: array expected");
                    message.negativeQuantiles = $Array(object.negativeQuantiles.length);
                    for (let i = 0; i < object.negativeQuantiles.length; ++i)
                        message.negativeQuantiles[i] = $Number(object.negativeQuantiles[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a Progress message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Progress
             * @static
             * @param {circlet.control.Progress} message Progress
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Progress.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.seconds = [];
                    object.positiveQuantiles = [];
                    object.negativeQuantiles = [];
                }
                if (options.defaults) {
                    object.step = 0;
                    object.epoch = 0;
                    object.loss = 0;
                    object.learningRate = 0;
                    object.gradientNorm = 0;
                    object.images = 0;
                    object.meanPositive = 0;
                    object.meanNegative = 0;
                    object.batch = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    object.epoch = options.json && !$isFinite(message.epoch) ? $String(message.epoch) : message.epoch;
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    object.loss = options.json && !$isFinite(message.loss) ? $String(message.loss) : message.loss;
                if (message.learningRate != null && $Object.hasOwnProperty.call(message, "learningRate"))
                    object.learningRate = options.json && !$isFinite(message.learningRate) ? $String(message.learningRate) : message.learningRate;
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    object.gradientNorm = options.json && !$isFinite(message.gradientNorm) ? $String(message.gradientNorm) : message.gradientNorm;
                if (message.images != null && $Object.hasOwnProperty.call(message, "images"))
                    object.images = message.images;
                if (message.seconds && message.seconds.length) {
                    object.seconds = $Array(message.seconds.length);
                    for (let j = 0; j < message.seconds.length; ++j)
                        object.seconds[j] = $root.circlet.control.Seconds.toObject(message.seconds[j], options, _depth + 1);
                }
                if (message.meanPositive != null && $Object.hasOwnProperty.call(message, "meanPositive"))
                    object.meanPositive = options.json && !$isFinite(message.meanPositive) ? $String(message.meanPositive) : message.meanPositive;
                if (message.meanNegative != null && $Object.hasOwnProperty.call(message, "meanNegative"))
                    object.meanNegative = options.json && !$isFinite(message.meanNegative) ? $String(message.meanNegative) : message.meanNegative;
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    object.batch = message.batch;
                if (message.positiveQuantiles && message.positiveQuantiles.length) {
                    object.positiveQuantiles = $Array(message.positiveQuantiles.length);
                    for (let j = 0; j < message.positiveQuantiles.length; ++j)
                        object.positiveQuantiles[j] = options.json && !$isFinite(message.positiveQuantiles[j]) ? $String(message.positiveQuantiles[j]) : message.positiveQuantiles[j];
                }
                if (message.negativeQuantiles && message.negativeQuantiles.length) {
                    object.negativeQuantiles = $Array(message.negativeQuantiles.length);
                    for (let j = 0; j < message.negativeQuantiles.length; ++j)
                        object.negativeQuantiles[j] = options.json && !$isFinite(message.negativeQuantiles[j]) ? $String(message.negativeQuantiles[j]) : message.negativeQuantiles[j];
                }
                return object;
            };

            /**
             * Converts this Progress to JSON.
             * @function toJSON
             * @memberof circlet.control.Progress
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Progress.prototype.toJSON = function() {
                return Progress.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Progress
             * @function getTypeUrl
             * @memberof circlet.control.Progress
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Progress.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Progress";
            };

            return Progress;
        })();

        control.BatchRefused = (function() {

            /**
             * Properties of a BatchRefused.
             * @typedef {Object} circlet.control.BatchRefused.$Properties
             * @property {number|null} [step] BatchRefused step
             * @property {number|null} [batch] BatchRefused batch
             * @property {number|null} [rank] BatchRefused rank
             * @property {number|null} [loss] BatchRefused loss
             * @property {number|null} [gradientNorm] BatchRefused gradientNorm
             * @property {Array.<string>|null} [images] BatchRefused images
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BatchRefused.
             * @memberof circlet.control
             * @interface IBatchRefused
             * @augments circlet.control.BatchRefused.$Properties
             * @deprecated Use circlet.control.BatchRefused.$Properties instead.
             */

            /**
             * Shape of a BatchRefused.
             * @typedef {circlet.control.BatchRefused.$Properties} circlet.control.BatchRefused.$Shape
             */

            /**
             * Constructs a new BatchRefused.
             * @memberof circlet.control
             * @classdesc Represents a BatchRefused.
             * @constructor
             * @param {circlet.control.BatchRefused.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BatchRefused = function (properties) {
                this.images = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BatchRefused step.
             * @member {number} step
             * @memberof circlet.control.BatchRefused
             * @instance
             */
            BatchRefused.prototype.step = 0;

            /**
             * BatchRefused batch.
             * @member {number} batch
             * @memberof circlet.control.BatchRefused
             * @instance
             */
            BatchRefused.prototype.batch = 0;

            /**
             * BatchRefused rank.
             * @member {number} rank
             * @memberof circlet.control.BatchRefused
             * @instance
             */
            BatchRefused.prototype.rank = 0;

            /**
             * BatchRefused loss.
             * @member {number} loss
             * @memberof circlet.control.BatchRefused
             * @instance
             */
            BatchRefused.prototype.loss = 0;

            /**
             * BatchRefused gradientNorm.
             * @member {number} gradientNorm
             * @memberof circlet.control.BatchRefused
             * @instance
             */
            BatchRefused.prototype.gradientNorm = 0;

            /**
             * BatchRefused images.
             * @member {Array.<string>} images
             * @memberof circlet.control.BatchRefused
             * @instance
             */
            BatchRefused.prototype.images = $util.emptyArray;

            /**
             * Encodes the specified BatchRefused message. Does not implicitly {@link circlet.control.BatchRefused.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.BatchRefused
             * @static
             * @param {circlet.control.BatchRefused.$Properties} message BatchRefused message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BatchRefused.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch") && message.batch !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.batch);
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.rank);
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss") && !$Object.is(message.loss, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.loss);
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm") && !$Object.is(message.gradientNorm, 0))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.gradientNorm);
                if (message.images != null && message.images.length)
                    for (let i = 0; i < message.images.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.images[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BatchRefused message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.BatchRefused
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.BatchRefused & circlet.control.BatchRefused.$Shape} BatchRefused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BatchRefused.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.BatchRefused();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batch = value;
                            else
                                delete message.batch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.loss = value;
                            else
                                delete message.loss;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.gradientNorm = value;
                            else
                                delete message.gradientNorm;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.images && message.images.length))
                                message.images = [];
                            message.images.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a BatchRefused message.
             * @function verify
             * @memberof circlet.control.BatchRefused
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            BatchRefused.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    if (!$util.isInteger(message.batch))
                        return "batch: integer expected";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    if (typeof message.loss !== "number")
                        return "loss: number expected";
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    if (typeof message.gradientNorm !== "number")
                        return "gradientNorm: number expected";
                if (message.images != null && $Object.hasOwnProperty.call(message, "images")) {
                    if (!$Array.isArray(message.images))
                        return "images: array expected";
                    for (let i = 0; i < message.images.length; ++i)
                        if (!$util.isString(message.images[i]))
                            return "images: string[] expected";
                }
                return null;
            };

            /**
             * Creates a BatchRefused message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.BatchRefused
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.BatchRefused} BatchRefused
             */
            BatchRefused.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.BatchRefused)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.BatchRefused: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.BatchRefused();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.batch != null)
                    if ($Number(object.batch) !== 0)
                        message.batch = object.batch >>> 0;
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.loss != null)
                    if (!$Object.is($Number(object.loss), 0))
                        message.loss = $Number(object.loss);
                if (object.gradientNorm != null)
                    if (!$Object.is($Number(object.gradientNorm), 0))
                        message.gradientNorm = $Number(object.gradientNorm);
                if (object.images) {
                    if (!$Array.isArray(object.images))
                        throw $TypeError(".circlet.control.BatchRefused.images: array expected");
                    message.images = $Array(object.images.length);
                    for (let i = 0; i < object.images.length; ++i)
                        message.images[i] = $String(object.images[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a BatchRefused message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.BatchRefused
             * @static
             * @param {circlet.control.BatchRefused} message BatchRefused
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BatchRefused.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.images = [];
                if (options.defaults) {
                    object.step = 0;
                    object.batch = 0;
                    object.rank = 0;
                    object.loss = 0;
                    object.gradientNorm = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    object.batch = message.batch;
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.loss != null && $Object.hasOwnProperty.call(message, "loss"))
                    object.loss = options.json && !$isFinite(message.loss) ? $String(message.loss) : message.loss;
                if (message.gradientNorm != null && $Object.hasOwnProperty.call(message, "gradientNorm"))
                    object.gradientNorm = options.json && !$isFinite(message.gradientNorm) ? $String(message.gradientNorm) : message.gradientNorm;
                if (message.images && message.images.length) {
                    object.images = $Array(message.images.length);
                    for (let j = 0; j < message.images.length; ++j)
                        object.images[j] = message.images[j];
                }
                return object;
            };

            /**
             * Converts this BatchRefused to JSON.
             * @function toJSON
             * @memberof circlet.control.BatchRefused
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BatchRefused.prototype.toJSON = function() {
                return BatchRefused.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for BatchRefused
             * @function getTypeUrl
             * @memberof circlet.control.BatchRefused
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            BatchRefused.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.BatchRefused";
            };

            return BatchRefused;
        })();

        control.ImagesReplaced = (function() {

            /**
             * Properties of an ImagesReplaced.
             * @typedef {Object} circlet.control.ImagesReplaced.$Properties
             * @property {Array.<circlet.control.ReplacedImage.$Properties>|null} [images] ImagesReplaced images
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ImagesReplaced.
             * @memberof circlet.control
             * @interface IImagesReplaced
             * @augments circlet.control.ImagesReplaced.$Properties
             * @deprecated Use circlet.control.ImagesReplaced.$Properties instead.
             */

            /**
             * Shape of an ImagesReplaced.
             * @typedef {circlet.control.ImagesReplaced.$Properties} circlet.control.ImagesReplaced.$Shape
             */

            /**
             * Constructs a new ImagesReplaced.
             * @memberof circlet.control
             * @classdesc Represents an ImagesReplaced.
             * @constructor
             * @param {circlet.control.ImagesReplaced.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ImagesReplaced = function (properties) {
                this.images = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ImagesReplaced images.
             * @member {Array.<circlet.control.ReplacedImage.$Properties>} images
             * @memberof circlet.control.ImagesReplaced
             * @instance
             */
            ImagesReplaced.prototype.images = $util.emptyArray;

            /**
             * Encodes the specified ImagesReplaced message. Does not implicitly {@link circlet.control.ImagesReplaced.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.ImagesReplaced
             * @static
             * @param {circlet.control.ImagesReplaced.$Properties} message ImagesReplaced message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ImagesReplaced.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.images != null && message.images.length)
                    for (let i = 0; i < message.images.length; ++i)
                        $root.circlet.control.ReplacedImage.encode(message.images[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ImagesReplaced message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.ImagesReplaced
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.ImagesReplaced & circlet.control.ImagesReplaced.$Shape} ImagesReplaced
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ImagesReplaced.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ImagesReplaced();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.images && message.images.length))
                                message.images = [];
                            message.images.push($root.circlet.control.ReplacedImage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an ImagesReplaced message.
             * @function verify
             * @memberof circlet.control.ImagesReplaced
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ImagesReplaced.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.images != null && $Object.hasOwnProperty.call(message, "images")) {
                    if (!$Array.isArray(message.images))
                        return "images: array expected";
                    for (let i = 0; i < message.images.length; ++i) {
                        let error = $root.circlet.control.ReplacedImage.verify(message.images[i], _depth + 1);
                        if (error)
                            return "images." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an ImagesReplaced message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.ImagesReplaced
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.ImagesReplaced} ImagesReplaced
             */
            ImagesReplaced.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ImagesReplaced)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ImagesReplaced: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ImagesReplaced();
                if (object.images) {
                    if (!$Array.isArray(object.images))
                        throw $TypeError(".circlet.control.ImagesReplaced.images: array expected");
                    message.images = $Array(object.images.length);
                    for (let i = 0; i < object.images.length; ++i) {
                        if (!$util.isObject(object.images[i]))
                            throw $TypeError(".circlet.control.ImagesReplaced.images: object expected");
                        message.images[i] = $root.circlet.control.ReplacedImage.fromObject(object.images[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an ImagesReplaced message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.ImagesReplaced
             * @static
             * @param {circlet.control.ImagesReplaced} message ImagesReplaced
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ImagesReplaced.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.images = [];
                if (message.images && message.images.length) {
                    object.images = $Array(message.images.length);
                    for (let j = 0; j < message.images.length; ++j)
                        object.images[j] = $root.circlet.control.ReplacedImage.toObject(message.images[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this ImagesReplaced to JSON.
             * @function toJSON
             * @memberof circlet.control.ImagesReplaced
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ImagesReplaced.prototype.toJSON = function() {
                return ImagesReplaced.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ImagesReplaced
             * @function getTypeUrl
             * @memberof circlet.control.ImagesReplaced
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ImagesReplaced.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ImagesReplaced";
            };

            return ImagesReplaced;
        })();

        control.ReplacedImage = (function() {

            /**
             * Properties of a ReplacedImage.
             * @typedef {Object} circlet.control.ReplacedImage.$Properties
             * @property {number|null} [position] ReplacedImage position
             * @property {string|null} [image] ReplacedImage image
             * @property {string|null} [replacement] ReplacedImage replacement
             * @property {string|null} [reason] ReplacedImage reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReplacedImage.
             * @memberof circlet.control
             * @interface IReplacedImage
             * @augments circlet.control.ReplacedImage.$Properties
             * @deprecated Use circlet.control.ReplacedImage.$Properties instead.
             */

            /**
             * Shape of a ReplacedImage.
             * @typedef {circlet.control.ReplacedImage.$Properties} circlet.control.ReplacedImage.$Shape
             */

            /**
             * Constructs a new ReplacedImage.
             * @memberof circlet.control
             * @classdesc Represents a ReplacedImage.
             * @constructor
             * @param {circlet.control.ReplacedImage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReplacedImage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReplacedImage position.
             * @member {number} position
             * @memberof circlet.control.ReplacedImage
             * @instance
             */
            ReplacedImage.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ReplacedImage image.
             * @member {string} image
             * @memberof circlet.control.ReplacedImage
             * @instance
             */
            ReplacedImage.prototype.image = "";

            /**
             * ReplacedImage replacement.
             * @member {string} replacement
             * @memberof circlet.control.ReplacedImage
             * @instance
             */
            ReplacedImage.prototype.replacement = "";

            /**
             * ReplacedImage reason.
             * @member {string} reason
             * @memberof circlet.control.ReplacedImage
             * @instance
             */
            ReplacedImage.prototype.reason = "";

            /**
             * Encodes the specified ReplacedImage message. Does not implicitly {@link circlet.control.ReplacedImage.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.ReplacedImage
             * @static
             * @param {circlet.control.ReplacedImage.$Properties} message ReplacedImage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReplacedImage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.position);
                if (message.image != null && $Object.hasOwnProperty.call(message, "image") && message.image !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.image);
                if (message.replacement != null && $Object.hasOwnProperty.call(message, "replacement") && message.replacement !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.replacement);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReplacedImage message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.ReplacedImage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.ReplacedImage & circlet.control.ReplacedImage.$Shape} ReplacedImage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReplacedImage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ReplacedImage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.image = value;
                            else
                                delete message.image;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.replacement = value;
                            else
                                delete message.replacement;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ReplacedImage message.
             * @function verify
             * @memberof circlet.control.ReplacedImage
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ReplacedImage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    if (!$util.isInteger(message.position) && !(message.position && $util.isInteger(message.position.low) && $util.isInteger(message.position.high)))
                        return "position: integer|Long expected";
                if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
                    if (!$util.isString(message.image))
                        return "image: string expected";
                if (message.replacement != null && $Object.hasOwnProperty.call(message, "replacement"))
                    if (!$util.isString(message.replacement))
                        return "replacement: string expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            /**
             * Creates a ReplacedImage message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.ReplacedImage
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.ReplacedImage} ReplacedImage
             */
            ReplacedImage.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ReplacedImage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ReplacedImage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ReplacedImage();
                if (object.position != null)
                    if (typeof object.position === "object" ? object.position.low || object.position.high : $Number(object.position) !== 0)
                        if ($util.Long)
                            message.position = $util.Long.fromValue(object.position, true);
                        else if (typeof object.position === "string")
                            message.position = $parseInt(object.position, 10);
                        else if (typeof object.position === "number")
                            message.position = object.position;
                        else if (typeof object.position === "object")
                            message.position = new $util.LongBits(object.position.low >>> 0, object.position.high >>> 0).toNumber(true);
                if (object.image != null)
                    if (typeof object.image !== "string" || object.image.length)
                        message.image = $String(object.image);
                if (object.replacement != null)
                    if (typeof object.replacement !== "string" || object.replacement.length)
                        message.replacement = $String(object.replacement);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            /**
             * Creates a plain object from a ReplacedImage message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.ReplacedImage
             * @static
             * @param {circlet.control.ReplacedImage} message ReplacedImage
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ReplacedImage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.position = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.position = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.image = "";
                    object.replacement = "";
                    object.reason = "";
                }
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.position = typeof message.position === "number" ? $BigInt(message.position) : $util.Long.fromBits(message.position.low >>> 0, message.position.high >>> 0, true).toBigInt();
                    else if (typeof message.position === "number")
                        object.position = options.longs === $String ? $String(message.position) : message.position;
                    else
                        object.position = options.longs === $String ? $util.Long.prototype.toString.call(message.position) : options.longs === $Number ? new $util.LongBits(message.position.low >>> 0, message.position.high >>> 0).toNumber(true) : message.position;
                if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
                    object.image = message.image;
                if (message.replacement != null && $Object.hasOwnProperty.call(message, "replacement"))
                    object.replacement = message.replacement;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            /**
             * Converts this ReplacedImage to JSON.
             * @function toJSON
             * @memberof circlet.control.ReplacedImage
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ReplacedImage.prototype.toJSON = function() {
                return ReplacedImage.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ReplacedImage
             * @function getTypeUrl
             * @memberof circlet.control.ReplacedImage
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ReplacedImage.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ReplacedImage";
            };

            return ReplacedImage;
        })();

        control.Settled = (function() {

            /**
             * Properties of a Settled.
             * @typedef {Object} circlet.control.Settled.$Properties
             * @property {number|null} [batches] Settled batches
             * @property {number|null} [generation] Settled generation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Settled.
             * @memberof circlet.control
             * @interface ISettled
             * @augments circlet.control.Settled.$Properties
             * @deprecated Use circlet.control.Settled.$Properties instead.
             */

            /**
             * Shape of a Settled.
             * @typedef {circlet.control.Settled.$Properties} circlet.control.Settled.$Shape
             */

            /**
             * Constructs a new Settled.
             * @memberof circlet.control
             * @classdesc Represents a Settled.
             * @constructor
             * @param {circlet.control.Settled.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Settled = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Settled batches.
             * @member {number} batches
             * @memberof circlet.control.Settled
             * @instance
             */
            Settled.prototype.batches = 0;

            /**
             * Settled generation.
             * @member {number} generation
             * @memberof circlet.control.Settled
             * @instance
             */
            Settled.prototype.generation = 0;

            /**
             * Encodes the specified Settled message. Does not implicitly {@link circlet.control.Settled.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Settled
             * @static
             * @param {circlet.control.Settled.$Properties} message Settled message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Settled.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.batches);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Settled message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Settled
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Settled & circlet.control.Settled.$Shape} Settled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Settled.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Settled();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batches = value;
                            else
                                delete message.batches;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Settled message.
             * @function verify
             * @memberof circlet.control.Settled
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Settled.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    if (!$util.isInteger(message.batches))
                        return "batches: integer expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                return null;
            };

            /**
             * Creates a Settled message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Settled
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Settled} Settled
             */
            Settled.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Settled)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Settled: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Settled();
                if (object.batches != null)
                    if ($Number(object.batches) !== 0)
                        message.batches = object.batches >>> 0;
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a Settled message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Settled
             * @static
             * @param {circlet.control.Settled} message Settled
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Settled.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.batches = 0;
                    object.generation = 0;
                }
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    object.batches = message.batches;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                return object;
            };

            /**
             * Converts this Settled to JSON.
             * @function toJSON
             * @memberof circlet.control.Settled
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Settled.prototype.toJSON = function() {
                return Settled.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Settled
             * @function getTypeUrl
             * @memberof circlet.control.Settled
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Settled.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Settled";
            };

            return Settled;
        })();

        control.ReplicasDiffered = (function() {

            /**
             * Properties of a ReplicasDiffered.
             * @typedef {Object} circlet.control.ReplicasDiffered.$Properties
             * @property {number|null} [step] ReplicasDiffered step
             * @property {string|null} [outcome] ReplicasDiffered outcome
             * @property {Array.<number>|null} [ranks] ReplicasDiffered ranks
             * @property {Array.<number>|null} [slices] ReplicasDiffered slices
             * @property {number|null} [numSlices] ReplicasDiffered numSlices
             * @property {Array.<string>|null} [tensors] ReplicasDiffered tensors
             * @property {string|null} [evidence] ReplicasDiffered evidence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReplicasDiffered.
             * @memberof circlet.control
             * @interface IReplicasDiffered
             * @augments circlet.control.ReplicasDiffered.$Properties
             * @deprecated Use circlet.control.ReplicasDiffered.$Properties instead.
             */

            /**
             * Shape of a ReplicasDiffered.
             * @typedef {circlet.control.ReplicasDiffered.$Properties} circlet.control.ReplicasDiffered.$Shape
             */

            /**
             * Constructs a new ReplicasDiffered.
             * @memberof circlet.control
             * @classdesc Represents a ReplicasDiffered.
             * @constructor
             * @param {circlet.control.ReplicasDiffered.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReplicasDiffered = function (properties) {
                this.ranks = [];
                this.slices = [];
                this.tensors = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReplicasDiffered step.
             * @member {number} step
             * @memberof circlet.control.ReplicasDiffered
             * @instance
             */
            ReplicasDiffered.prototype.step = 0;

            /**
             * ReplicasDiffered outcome.
             * @member {string} outcome
             * @memberof circlet.control.ReplicasDiffered
             * @instance
             */
            ReplicasDiffered.prototype.outcome = "";

            /**
             * ReplicasDiffered ranks.
             * @member {Array.<number>} ranks
             * @memberof circlet.control.ReplicasDiffered
             * @instance
             */
            ReplicasDiffered.prototype.ranks = $util.emptyArray;

            /**
             * ReplicasDiffered slices.
             * @member {Array.<number>} slices
             * @memberof circlet.control.ReplicasDiffered
             * @instance
             */
            ReplicasDiffered.prototype.slices = $util.emptyArray;

            /**
             * ReplicasDiffered numSlices.
             * @member {number} numSlices
             * @memberof circlet.control.ReplicasDiffered
             * @instance
             */
            ReplicasDiffered.prototype.numSlices = 0;

            /**
             * ReplicasDiffered tensors.
             * @member {Array.<string>} tensors
             * @memberof circlet.control.ReplicasDiffered
             * @instance
             */
            ReplicasDiffered.prototype.tensors = $util.emptyArray;

            /**
             * ReplicasDiffered evidence.
             * @member {string} evidence
             * @memberof circlet.control.ReplicasDiffered
             * @instance
             */
            ReplicasDiffered.prototype.evidence = "";

            /**
             * Encodes the specified ReplicasDiffered message. Does not implicitly {@link circlet.control.ReplicasDiffered.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.ReplicasDiffered
             * @static
             * @param {circlet.control.ReplicasDiffered.$Properties} message ReplicasDiffered message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReplicasDiffered.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.outcome);
                if (message.ranks != null && message.ranks.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.ranks);
                if (message.slices != null && message.slices.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.slices);
                if (message.numSlices != null && $Object.hasOwnProperty.call(message, "numSlices") && message.numSlices !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.numSlices);
                if (message.tensors != null && message.tensors.length)
                    for (let i = 0; i < message.tensors.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.tensors[i]);
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence") && message.evidence !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.evidence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReplicasDiffered message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.ReplicasDiffered
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.ReplicasDiffered & circlet.control.ReplicasDiffered.$Shape} ReplicasDiffered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReplicasDiffered.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ReplicasDiffered();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.outcome = value;
                            else
                                delete message.outcome;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                reader.uint32s(message.ranks);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.ranks && message.ranks.length))
                                message.ranks = [];
                            message.ranks.push(reader.uint32());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.slices && message.slices.length))
                                    message.slices = [];
                                reader.uint32s(message.slices);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.slices && message.slices.length))
                                message.slices = [];
                            message.slices.push(reader.uint32());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numSlices = value;
                            else
                                delete message.numSlices;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tensors && message.tensors.length))
                                message.tensors = [];
                            message.tensors.push(reader.stringVerify());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.evidence = value;
                            else
                                delete message.evidence;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ReplicasDiffered message.
             * @function verify
             * @memberof circlet.control.ReplicasDiffered
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ReplicasDiffered.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    if (!$util.isString(message.outcome))
                        return "outcome: string expected";
                if (message.ranks != null && $Object.hasOwnProperty.call(message, "ranks")) {
                    if (!$Array.isArray(message.ranks))
                        return "ranks: array expected";
                    for (let i = 0; i < message.ranks.length; ++i)
                        if (!$util.isInteger(message.ranks[i]))
                            return "ranks: integer[] expected";
                }
                if (message.slices != null && $Object.hasOwnProperty.call(message, "slices")) {
                    if (!$Array.isArray(message.slices))
                        return "slices: array expected";
                    for (let i = 0; i < message.slices.length; ++i)
                        if (!$util.isInteger(message.slices[i]))
                            return "slices: integer[] expected";
                }
                if (message.numSlices != null && $Object.hasOwnProperty.call(message, "numSlices"))
                    if (!$util.isInteger(message.numSlices))
                        return "numSlices: integer expected";
                if (message.tensors != null && $Object.hasOwnProperty.call(message, "tensors")) {
                    if (!$Array.isArray(message.tensors))
                        return "tensors: array expected";
                    for (let i = 0; i < message.tensors.length; ++i)
                        if (!$util.isString(message.tensors[i]))
                            return "tensors: string[] expected";
                }
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    if (!$util.isString(message.evidence))
                        return "evidence: string expected";
                return null;
            };

            /**
             * Creates a ReplicasDiffered message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.ReplicasDiffered
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.ReplicasDiffered} ReplicasDiffered
             */
            ReplicasDiffered.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ReplicasDiffered)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ReplicasDiffered: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ReplicasDiffered();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.outcome != null)
                    if (typeof object.outcome !== "string" || object.outcome.length)
                        message.outcome = $String(object.outcome);
                if (object.ranks) {
                    if (!$Array.isArray(object.ranks))
                        throw $TypeError(".circlet.control.ReplicasDiffered.ranks: array expected");
                    message.ranks = $Array(object.ranks.length);
                    for (let i = 0; i < object.ranks.length; ++i)
                        message.ranks[i] = object.ranks[i] >>> 0;
                }
                if (object.slices) {
                    if (!$Array.isArray(object.slices))
                        throw $TypeError(".circlet.control.ReplicasDiffered.slices: array expected");
                    message.slices = $Array(object.slices.length);
                    for (let i = 0; i < object.slices.length; ++i)
                        message.slices[i] = object.slices[i] >>> 0;
                }
                if (object.numSlices != null)
                    if ($Number(object.numSlices) !== 0)
                        message.numSlices = object.numSlices >>> 0;
                if (object.tensors) {
                    if (!$Array.isArray(object.tensors))
                        throw $TypeError(".circlet.control.ReplicasDiffered.tensors: array expected");
                    message.tensors = $Array(object.tensors.length);
                    for (let i = 0; i < object.tensors.length; ++i)
                        message.tensors[i] = $String(object.tensors[i]);
                }
                if (object.evidence != null)
                    if (typeof object.evidence !== "string" || object.evidence.length)
                        message.evidence = $String(object.evidence);
                return message;
            };

            /**
             * Creates a plain object from a ReplicasDiffered message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.ReplicasDiffered
             * @static
             * @param {circlet.control.ReplicasDiffered} message ReplicasDiffered
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ReplicasDiffered.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.ranks = [];
                    object.slices = [];
                    object.tensors = [];
                }
                if (options.defaults) {
                    object.step = 0;
                    object.outcome = "";
                    object.numSlices = 0;
                    object.evidence = "";
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    object.outcome = message.outcome;
                if (message.ranks && message.ranks.length) {
                    object.ranks = $Array(message.ranks.length);
                    for (let j = 0; j < message.ranks.length; ++j)
                        object.ranks[j] = message.ranks[j];
                }
                if (message.slices && message.slices.length) {
                    object.slices = $Array(message.slices.length);
                    for (let j = 0; j < message.slices.length; ++j)
                        object.slices[j] = message.slices[j];
                }
                if (message.numSlices != null && $Object.hasOwnProperty.call(message, "numSlices"))
                    object.numSlices = message.numSlices;
                if (message.tensors && message.tensors.length) {
                    object.tensors = $Array(message.tensors.length);
                    for (let j = 0; j < message.tensors.length; ++j)
                        object.tensors[j] = message.tensors[j];
                }
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    object.evidence = message.evidence;
                return object;
            };

            /**
             * Converts this ReplicasDiffered to JSON.
             * @function toJSON
             * @memberof circlet.control.ReplicasDiffered
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ReplicasDiffered.prototype.toJSON = function() {
                return ReplicasDiffered.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ReplicasDiffered
             * @function getTypeUrl
             * @memberof circlet.control.ReplicasDiffered
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ReplicasDiffered.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ReplicasDiffered";
            };

            return ReplicasDiffered;
        })();

        control.Score = (function() {

            /**
             * Properties of a Score.
             * @typedef {Object} circlet.control.Score.$Properties
             * @property {string|null} [name] Score name
             * @property {number|null} [value] Score value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Score.
             * @memberof circlet.control
             * @interface IScore
             * @augments circlet.control.Score.$Properties
             * @deprecated Use circlet.control.Score.$Properties instead.
             */

            /**
             * Shape of a Score.
             * @typedef {circlet.control.Score.$Properties} circlet.control.Score.$Shape
             */

            /**
             * Constructs a new Score.
             * @memberof circlet.control
             * @classdesc Represents a Score.
             * @constructor
             * @param {circlet.control.Score.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Score = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Score name.
             * @member {string} name
             * @memberof circlet.control.Score
             * @instance
             */
            Score.prototype.name = "";

            /**
             * Score value.
             * @member {number} value
             * @memberof circlet.control.Score
             * @instance
             */
            Score.prototype.value = 0;

            /**
             * Encodes the specified Score message. Does not implicitly {@link circlet.control.Score.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Score
             * @static
             * @param {circlet.control.Score.$Properties} message Score message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Score.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && !$Object.is(message.value, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Score message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Score
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Score & circlet.control.Score.$Shape} Score
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Score.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Score();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Score message.
             * @function verify
             * @memberof circlet.control.Score
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Score.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (typeof message.value !== "number")
                        return "value: number expected";
                return null;
            };

            /**
             * Creates a Score message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Score
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Score} Score
             */
            Score.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Score)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Score: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Score();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.value != null)
                    if (!$Object.is($Number(object.value), 0))
                        message.value = $Number(object.value);
                return message;
            };

            /**
             * Creates a plain object from a Score message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Score
             * @static
             * @param {circlet.control.Score} message Score
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Score.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.value = 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = options.json && !$isFinite(message.value) ? $String(message.value) : message.value;
                return object;
            };

            /**
             * Converts this Score to JSON.
             * @function toJSON
             * @memberof circlet.control.Score
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Score.prototype.toJSON = function() {
                return Score.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Score
             * @function getTypeUrl
             * @memberof circlet.control.Score
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Score.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Score";
            };

            return Score;
        })();

        control.Evaluation = (function() {

            /**
             * Properties of an Evaluation.
             * @typedef {Object} circlet.control.Evaluation.$Properties
             * @property {number|null} [step] Evaluation step
             * @property {string|null} [what] Evaluation what
             * @property {Array.<circlet.control.Score.$Properties>|null} [scores] Evaluation scores
             * @property {Array.<string>|null} [conventions] Evaluation conventions
             * @property {number|null} [numImages] Evaluation numImages
             * @property {number|null} [numClasses] Evaluation numClasses
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Evaluation.
             * @memberof circlet.control
             * @interface IEvaluation
             * @augments circlet.control.Evaluation.$Properties
             * @deprecated Use circlet.control.Evaluation.$Properties instead.
             */

            /**
             * Shape of an Evaluation.
             * @typedef {circlet.control.Evaluation.$Properties} circlet.control.Evaluation.$Shape
             */

            /**
             * Constructs a new Evaluation.
             * @memberof circlet.control
             * @classdesc Represents an Evaluation.
             * @constructor
             * @param {circlet.control.Evaluation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Evaluation = function (properties) {
                this.scores = [];
                this.conventions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Evaluation step.
             * @member {number} step
             * @memberof circlet.control.Evaluation
             * @instance
             */
            Evaluation.prototype.step = 0;

            /**
             * Evaluation what.
             * @member {string} what
             * @memberof circlet.control.Evaluation
             * @instance
             */
            Evaluation.prototype.what = "";

            /**
             * Evaluation scores.
             * @member {Array.<circlet.control.Score.$Properties>} scores
             * @memberof circlet.control.Evaluation
             * @instance
             */
            Evaluation.prototype.scores = $util.emptyArray;

            /**
             * Evaluation conventions.
             * @member {Array.<string>} conventions
             * @memberof circlet.control.Evaluation
             * @instance
             */
            Evaluation.prototype.conventions = $util.emptyArray;

            /**
             * Evaluation numImages.
             * @member {number} numImages
             * @memberof circlet.control.Evaluation
             * @instance
             */
            Evaluation.prototype.numImages = 0;

            /**
             * Evaluation numClasses.
             * @member {number} numClasses
             * @memberof circlet.control.Evaluation
             * @instance
             */
            Evaluation.prototype.numClasses = 0;

            /**
             * Encodes the specified Evaluation message. Does not implicitly {@link circlet.control.Evaluation.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Evaluation
             * @static
             * @param {circlet.control.Evaluation.$Properties} message Evaluation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Evaluation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.what != null && $Object.hasOwnProperty.call(message, "what") && message.what !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.what);
                if (message.scores != null && message.scores.length)
                    for (let i = 0; i < message.scores.length; ++i)
                        $root.circlet.control.Score.encode(message.scores[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.conventions != null && message.conventions.length)
                    for (let i = 0; i < message.conventions.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.conventions[i]);
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages") && message.numImages !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.numImages);
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses") && message.numClasses !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.numClasses);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Evaluation message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Evaluation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Evaluation & circlet.control.Evaluation.$Shape} Evaluation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Evaluation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Evaluation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.what = value;
                            else
                                delete message.what;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.scores && message.scores.length))
                                message.scores = [];
                            message.scores.push($root.circlet.control.Score.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.conventions && message.conventions.length))
                                message.conventions = [];
                            message.conventions.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numImages = value;
                            else
                                delete message.numImages;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numClasses = value;
                            else
                                delete message.numClasses;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an Evaluation message.
             * @function verify
             * @memberof circlet.control.Evaluation
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Evaluation.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.what != null && $Object.hasOwnProperty.call(message, "what"))
                    if (!$util.isString(message.what))
                        return "what: string expected";
                if (message.scores != null && $Object.hasOwnProperty.call(message, "scores")) {
                    if (!$Array.isArray(message.scores))
                        return "scores: array expected";
                    for (let i = 0; i < message.scores.length; ++i) {
                        let error = $root.circlet.control.Score.verify(message.scores[i], _depth + 1);
                        if (error)
                            return "scores." + error;
                    }
                }
                if (message.conventions != null && $Object.hasOwnProperty.call(message, "conventions")) {
                    if (!$Array.isArray(message.conventions))
                        return "conventions: array expected";
                    for (let i = 0; i < message.conventions.length; ++i)
                        if (!$util.isString(message.conventions[i]))
                            return "conventions: string[] expected";
                }
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages"))
                    if (!$util.isInteger(message.numImages))
                        return "numImages: integer expected";
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses"))
                    if (!$util.isInteger(message.numClasses))
                        return "numClasses: integer expected";
                return null;
            };

            /**
             * Creates an Evaluation message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Evaluation
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Evaluation} Evaluation
             */
            Evaluation.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Evaluation)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Evaluation: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Evaluation();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.what != null)
                    if (typeof object.what !== "string" || object.what.length)
                        message.what = $String(object.what);
                if (object.scores) {
                    if (!$Array.isArray(object.scores))
                        throw $TypeError(".circlet.control.Evaluation.scores: array expected");
                    message.scores = $Array(object.scores.length);
                    for (let i = 0; i < object.scores.length; ++i) {
                        if (!$util.isObject(object.scores[i]))
                            throw $TypeError(".circlet.control.Evaluation.scores: object expected");
                        message.scores[i] = $root.circlet.control.Score.fromObject(object.scores[i], _depth + 1);
                    }
                }
                if (object.conventions) {
                    if (!$Array.isArray(object.conventions))
                        throw $TypeError(".circlet.control.Evaluation.conventions: array expected");
                    message.conventions = $Array(object.conventions.length);
                    for (let i = 0; i < object.conventions.length; ++i)
                        message.conventions[i] = $String(object.conventions[i]);
                }
                if (object.numImages != null)
                    if ($Number(object.numImages) !== 0)
                        message.numImages = object.numImages >>> 0;
                if (object.numClasses != null)
                    if ($Number(object.numClasses) !== 0)
                        message.numClasses = object.numClasses >>> 0;
                return message;
            };

            /**
             * Creates a plain object from an Evaluation message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Evaluation
             * @static
             * @param {circlet.control.Evaluation} message Evaluation
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Evaluation.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.scores = [];
                    object.conventions = [];
                }
                if (options.defaults) {
                    object.step = 0;
                    object.what = "";
                    object.numImages = 0;
                    object.numClasses = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.what != null && $Object.hasOwnProperty.call(message, "what"))
                    object.what = message.what;
                if (message.scores && message.scores.length) {
                    object.scores = $Array(message.scores.length);
                    for (let j = 0; j < message.scores.length; ++j)
                        object.scores[j] = $root.circlet.control.Score.toObject(message.scores[j], options, _depth + 1);
                }
                if (message.conventions && message.conventions.length) {
                    object.conventions = $Array(message.conventions.length);
                    for (let j = 0; j < message.conventions.length; ++j)
                        object.conventions[j] = message.conventions[j];
                }
                if (message.numImages != null && $Object.hasOwnProperty.call(message, "numImages"))
                    object.numImages = message.numImages;
                if (message.numClasses != null && $Object.hasOwnProperty.call(message, "numClasses"))
                    object.numClasses = message.numClasses;
                return object;
            };

            /**
             * Converts this Evaluation to JSON.
             * @function toJSON
             * @memberof circlet.control.Evaluation
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Evaluation.prototype.toJSON = function() {
                return Evaluation.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Evaluation
             * @function getTypeUrl
             * @memberof circlet.control.Evaluation
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Evaluation.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Evaluation";
            };

            return Evaluation;
        })();

        control.CheckpointSaved = (function() {

            /**
             * Properties of a CheckpointSaved.
             * @typedef {Object} circlet.control.CheckpointSaved.$Properties
             * @property {number|null} [step] CheckpointSaved step
             * @property {string|null} [path] CheckpointSaved path
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CheckpointSaved.
             * @memberof circlet.control
             * @interface ICheckpointSaved
             * @augments circlet.control.CheckpointSaved.$Properties
             * @deprecated Use circlet.control.CheckpointSaved.$Properties instead.
             */

            /**
             * Shape of a CheckpointSaved.
             * @typedef {circlet.control.CheckpointSaved.$Properties} circlet.control.CheckpointSaved.$Shape
             */

            /**
             * Constructs a new CheckpointSaved.
             * @memberof circlet.control
             * @classdesc Represents a CheckpointSaved.
             * @constructor
             * @param {circlet.control.CheckpointSaved.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CheckpointSaved = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CheckpointSaved step.
             * @member {number} step
             * @memberof circlet.control.CheckpointSaved
             * @instance
             */
            CheckpointSaved.prototype.step = 0;

            /**
             * CheckpointSaved path.
             * @member {string} path
             * @memberof circlet.control.CheckpointSaved
             * @instance
             */
            CheckpointSaved.prototype.path = "";

            /**
             * Encodes the specified CheckpointSaved message. Does not implicitly {@link circlet.control.CheckpointSaved.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.CheckpointSaved
             * @static
             * @param {circlet.control.CheckpointSaved.$Properties} message CheckpointSaved message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CheckpointSaved.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.path);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CheckpointSaved message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.CheckpointSaved
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.CheckpointSaved & circlet.control.CheckpointSaved.$Shape} CheckpointSaved
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CheckpointSaved.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.CheckpointSaved();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CheckpointSaved message.
             * @function verify
             * @memberof circlet.control.CheckpointSaved
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CheckpointSaved.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    if (!$util.isString(message.path))
                        return "path: string expected";
                return null;
            };

            /**
             * Creates a CheckpointSaved message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.CheckpointSaved
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.CheckpointSaved} CheckpointSaved
             */
            CheckpointSaved.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.CheckpointSaved)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.CheckpointSaved: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.CheckpointSaved();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.path != null)
                    if (typeof object.path !== "string" || object.path.length)
                        message.path = $String(object.path);
                return message;
            };

            /**
             * Creates a plain object from a CheckpointSaved message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.CheckpointSaved
             * @static
             * @param {circlet.control.CheckpointSaved} message CheckpointSaved
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CheckpointSaved.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.step = 0;
                    object.path = "";
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                return object;
            };

            /**
             * Converts this CheckpointSaved to JSON.
             * @function toJSON
             * @memberof circlet.control.CheckpointSaved
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CheckpointSaved.prototype.toJSON = function() {
                return CheckpointSaved.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for CheckpointSaved
             * @function getTypeUrl
             * @memberof circlet.control.CheckpointSaved
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CheckpointSaved.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.CheckpointSaved";
            };

            return CheckpointSaved;
        })();

        control.CheckpointMissed = (function() {

            /**
             * Properties of a CheckpointMissed.
             * @typedef {Object} circlet.control.CheckpointMissed.$Properties
             * @property {number|null} [step] CheckpointMissed step
             * @property {boolean|null} [hasFailed] CheckpointMissed hasFailed
             * @property {string|null} [reason] CheckpointMissed reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CheckpointMissed.
             * @memberof circlet.control
             * @interface ICheckpointMissed
             * @augments circlet.control.CheckpointMissed.$Properties
             * @deprecated Use circlet.control.CheckpointMissed.$Properties instead.
             */

            /**
             * Shape of a CheckpointMissed.
             * @typedef {circlet.control.CheckpointMissed.$Properties} circlet.control.CheckpointMissed.$Shape
             */

            /**
             * Constructs a new CheckpointMissed.
             * @memberof circlet.control
             * @classdesc Represents a CheckpointMissed.
             * @constructor
             * @param {circlet.control.CheckpointMissed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CheckpointMissed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CheckpointMissed step.
             * @member {number} step
             * @memberof circlet.control.CheckpointMissed
             * @instance
             */
            CheckpointMissed.prototype.step = 0;

            /**
             * CheckpointMissed hasFailed.
             * @member {boolean} hasFailed
             * @memberof circlet.control.CheckpointMissed
             * @instance
             */
            CheckpointMissed.prototype.hasFailed = false;

            /**
             * CheckpointMissed reason.
             * @member {string} reason
             * @memberof circlet.control.CheckpointMissed
             * @instance
             */
            CheckpointMissed.prototype.reason = "";

            /**
             * Encodes the specified CheckpointMissed message. Does not implicitly {@link circlet.control.CheckpointMissed.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.CheckpointMissed
             * @static
             * @param {circlet.control.CheckpointMissed.$Properties} message CheckpointMissed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CheckpointMissed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.hasFailed != null && $Object.hasOwnProperty.call(message, "hasFailed") && message.hasFailed !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.hasFailed);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CheckpointMissed message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.CheckpointMissed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.CheckpointMissed & circlet.control.CheckpointMissed.$Shape} CheckpointMissed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CheckpointMissed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.CheckpointMissed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.hasFailed = value;
                            else
                                delete message.hasFailed;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CheckpointMissed message.
             * @function verify
             * @memberof circlet.control.CheckpointMissed
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CheckpointMissed.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.hasFailed != null && $Object.hasOwnProperty.call(message, "hasFailed"))
                    if (typeof message.hasFailed !== "boolean")
                        return "hasFailed: boolean expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            /**
             * Creates a CheckpointMissed message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.CheckpointMissed
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.CheckpointMissed} CheckpointMissed
             */
            CheckpointMissed.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.CheckpointMissed)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.CheckpointMissed: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.CheckpointMissed();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.hasFailed != null)
                    if (object.hasFailed)
                        message.hasFailed = $Boolean(object.hasFailed);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            /**
             * Creates a plain object from a CheckpointMissed message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.CheckpointMissed
             * @static
             * @param {circlet.control.CheckpointMissed} message CheckpointMissed
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CheckpointMissed.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.step = 0;
                    object.hasFailed = false;
                    object.reason = "";
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.hasFailed != null && $Object.hasOwnProperty.call(message, "hasFailed"))
                    object.hasFailed = message.hasFailed;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            /**
             * Converts this CheckpointMissed to JSON.
             * @function toJSON
             * @memberof circlet.control.CheckpointMissed
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CheckpointMissed.prototype.toJSON = function() {
                return CheckpointMissed.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for CheckpointMissed
             * @function getTypeUrl
             * @memberof circlet.control.CheckpointMissed
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CheckpointMissed.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.CheckpointMissed";
            };

            return CheckpointMissed;
        })();

        control.Heartbeat = (function() {

            /**
             * Properties of a Heartbeat.
             * @typedef {Object} circlet.control.Heartbeat.$Properties
             * @property {number|null} [step] Heartbeat step
             * @property {string|null} [phase] Heartbeat phase
             * @property {number|null} [residentBytes] Heartbeat residentBytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Heartbeat.
             * @memberof circlet.control
             * @interface IHeartbeat
             * @augments circlet.control.Heartbeat.$Properties
             * @deprecated Use circlet.control.Heartbeat.$Properties instead.
             */

            /**
             * Shape of a Heartbeat.
             * @typedef {circlet.control.Heartbeat.$Properties} circlet.control.Heartbeat.$Shape
             */

            /**
             * Constructs a new Heartbeat.
             * @memberof circlet.control
             * @classdesc Represents a Heartbeat.
             * @constructor
             * @param {circlet.control.Heartbeat.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Heartbeat = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Heartbeat step.
             * @member {number} step
             * @memberof circlet.control.Heartbeat
             * @instance
             */
            Heartbeat.prototype.step = 0;

            /**
             * Heartbeat phase.
             * @member {string} phase
             * @memberof circlet.control.Heartbeat
             * @instance
             */
            Heartbeat.prototype.phase = "";

            /**
             * Heartbeat residentBytes.
             * @member {number} residentBytes
             * @memberof circlet.control.Heartbeat
             * @instance
             */
            Heartbeat.prototype.residentBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link circlet.control.Heartbeat.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Heartbeat
             * @static
             * @param {circlet.control.Heartbeat.$Properties} message Heartbeat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Heartbeat.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.phase);
                if (message.residentBytes != null && $Object.hasOwnProperty.call(message, "residentBytes") && (typeof message.residentBytes === "object" ? message.residentBytes.low || message.residentBytes.high : message.residentBytes !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.residentBytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Heartbeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Heartbeat & circlet.control.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Heartbeat.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Heartbeat();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.residentBytes = value;
                            else
                                delete message.residentBytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Heartbeat message.
             * @function verify
             * @memberof circlet.control.Heartbeat
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Heartbeat.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.residentBytes != null && $Object.hasOwnProperty.call(message, "residentBytes"))
                    if (!$util.isInteger(message.residentBytes) && !(message.residentBytes && $util.isInteger(message.residentBytes.low) && $util.isInteger(message.residentBytes.high)))
                        return "residentBytes: integer|Long expected";
                return null;
            };

            /**
             * Creates a Heartbeat message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Heartbeat
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Heartbeat} Heartbeat
             */
            Heartbeat.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Heartbeat)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Heartbeat: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Heartbeat();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.residentBytes != null)
                    if (typeof object.residentBytes === "object" ? object.residentBytes.low || object.residentBytes.high : $Number(object.residentBytes) !== 0)
                        if ($util.Long)
                            message.residentBytes = $util.Long.fromValue(object.residentBytes, true);
                        else if (typeof object.residentBytes === "string")
                            message.residentBytes = $parseInt(object.residentBytes, 10);
                        else if (typeof object.residentBytes === "number")
                            message.residentBytes = object.residentBytes;
                        else if (typeof object.residentBytes === "object")
                            message.residentBytes = new $util.LongBits(object.residentBytes.low >>> 0, object.residentBytes.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Heartbeat message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Heartbeat
             * @static
             * @param {circlet.control.Heartbeat} message Heartbeat
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Heartbeat.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.step = 0;
                    object.phase = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.residentBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.residentBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.residentBytes != null && $Object.hasOwnProperty.call(message, "residentBytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.residentBytes = typeof message.residentBytes === "number" ? $BigInt(message.residentBytes) : $util.Long.fromBits(message.residentBytes.low >>> 0, message.residentBytes.high >>> 0, true).toBigInt();
                    else if (typeof message.residentBytes === "number")
                        object.residentBytes = options.longs === $String ? $String(message.residentBytes) : message.residentBytes;
                    else
                        object.residentBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.residentBytes) : options.longs === $Number ? new $util.LongBits(message.residentBytes.low >>> 0, message.residentBytes.high >>> 0).toNumber(true) : message.residentBytes;
                return object;
            };

            /**
             * Converts this Heartbeat to JSON.
             * @function toJSON
             * @memberof circlet.control.Heartbeat
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Heartbeat.prototype.toJSON = function() {
                return Heartbeat.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Heartbeat
             * @function getTypeUrl
             * @memberof circlet.control.Heartbeat
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Heartbeat.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Heartbeat";
            };

            return Heartbeat;
        })();

        control.Failed = (function() {

            /**
             * Properties of a Failed.
             * @typedef {Object} circlet.control.Failed.$Properties
             * @property {string|null} [code] Failed code
             * @property {string|null} [message] Failed message
             * @property {number|null} [step] Failed step
             * @property {boolean|null} [userError] Failed userError
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Failed.
             * @memberof circlet.control
             * @interface IFailed
             * @augments circlet.control.Failed.$Properties
             * @deprecated Use circlet.control.Failed.$Properties instead.
             */

            /**
             * Shape of a Failed.
             * @typedef {circlet.control.Failed.$Properties} circlet.control.Failed.$Shape
             */

            /**
             * Constructs a new Failed.
             * @memberof circlet.control
             * @classdesc Represents a Failed.
             * @constructor
             * @param {circlet.control.Failed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Failed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Failed code.
             * @member {string} code
             * @memberof circlet.control.Failed
             * @instance
             */
            Failed.prototype.code = "";

            /**
             * Failed message.
             * @member {string} message
             * @memberof circlet.control.Failed
             * @instance
             */
            Failed.prototype.message = "";

            /**
             * Failed step.
             * @member {number} step
             * @memberof circlet.control.Failed
             * @instance
             */
            Failed.prototype.step = 0;

            /**
             * Failed userError.
             * @member {boolean} userError
             * @memberof circlet.control.Failed
             * @instance
             */
            Failed.prototype.userError = false;

            /**
             * Encodes the specified Failed message. Does not implicitly {@link circlet.control.Failed.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Failed
             * @static
             * @param {circlet.control.Failed.$Properties} message Failed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Failed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.step);
                if (message.userError != null && $Object.hasOwnProperty.call(message, "userError") && message.userError !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.userError);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Failed message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Failed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Failed & circlet.control.Failed.$Shape} Failed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Failed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Failed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.userError = value;
                            else
                                delete message.userError;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Failed message.
             * @function verify
             * @memberof circlet.control.Failed
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Failed.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    if (!$util.isString(message.message))
                        return "message: string expected";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.userError != null && $Object.hasOwnProperty.call(message, "userError"))
                    if (typeof message.userError !== "boolean")
                        return "userError: boolean expected";
                return null;
            };

            /**
             * Creates a Failed message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Failed
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Failed} Failed
             */
            Failed.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Failed)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Failed: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Failed();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.userError != null)
                    if (object.userError)
                        message.userError = $Boolean(object.userError);
                return message;
            };

            /**
             * Creates a plain object from a Failed message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Failed
             * @static
             * @param {circlet.control.Failed} message Failed
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Failed.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.message = "";
                    object.step = 0;
                    object.userError = false;
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.userError != null && $Object.hasOwnProperty.call(message, "userError"))
                    object.userError = message.userError;
                return object;
            };

            /**
             * Converts this Failed to JSON.
             * @function toJSON
             * @memberof circlet.control.Failed
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Failed.prototype.toJSON = function() {
                return Failed.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Failed
             * @function getTypeUrl
             * @memberof circlet.control.Failed
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Failed.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Failed";
            };

            return Failed;
        })();

        control.Finished = (function() {

            /**
             * Properties of a Finished.
             * @typedef {Object} circlet.control.Finished.$Properties
             * @property {number|null} [step] Finished step
             * @property {string|null} [modelPath] Finished modelPath
             * @property {number|null} [trainSeconds] Finished trainSeconds
             * @property {boolean|null} [complete] Finished complete
             * @property {Array.<string>|null} [skippedImages] Finished skippedImages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Finished.
             * @memberof circlet.control
             * @interface IFinished
             * @augments circlet.control.Finished.$Properties
             * @deprecated Use circlet.control.Finished.$Properties instead.
             */

            /**
             * Shape of a Finished.
             * @typedef {circlet.control.Finished.$Properties} circlet.control.Finished.$Shape
             */

            /**
             * Constructs a new Finished.
             * @memberof circlet.control
             * @classdesc Represents a Finished.
             * @constructor
             * @param {circlet.control.Finished.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Finished = function (properties) {
                this.skippedImages = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Finished step.
             * @member {number} step
             * @memberof circlet.control.Finished
             * @instance
             */
            Finished.prototype.step = 0;

            /**
             * Finished modelPath.
             * @member {string} modelPath
             * @memberof circlet.control.Finished
             * @instance
             */
            Finished.prototype.modelPath = "";

            /**
             * Finished trainSeconds.
             * @member {number} trainSeconds
             * @memberof circlet.control.Finished
             * @instance
             */
            Finished.prototype.trainSeconds = 0;

            /**
             * Finished complete.
             * @member {boolean} complete
             * @memberof circlet.control.Finished
             * @instance
             */
            Finished.prototype.complete = false;

            /**
             * Finished skippedImages.
             * @member {Array.<string>} skippedImages
             * @memberof circlet.control.Finished
             * @instance
             */
            Finished.prototype.skippedImages = $util.emptyArray;

            /**
             * Encodes the specified Finished message. Does not implicitly {@link circlet.control.Finished.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Finished
             * @static
             * @param {circlet.control.Finished.$Properties} message Finished message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Finished.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.modelPath != null && $Object.hasOwnProperty.call(message, "modelPath") && message.modelPath !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.modelPath);
                if (message.trainSeconds != null && $Object.hasOwnProperty.call(message, "trainSeconds") && !$Object.is(message.trainSeconds, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.trainSeconds);
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete") && message.complete !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.complete);
                if (message.skippedImages != null && message.skippedImages.length)
                    for (let i = 0; i < message.skippedImages.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.skippedImages[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Finished message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Finished
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Finished & circlet.control.Finished.$Shape} Finished
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Finished.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Finished();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.modelPath = value;
                            else
                                delete message.modelPath;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.trainSeconds = value;
                            else
                                delete message.trainSeconds;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.complete = value;
                            else
                                delete message.complete;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.skippedImages && message.skippedImages.length))
                                message.skippedImages = [];
                            message.skippedImages.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Finished message.
             * @function verify
             * @memberof circlet.control.Finished
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Finished.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.modelPath != null && $Object.hasOwnProperty.call(message, "modelPath"))
                    if (!$util.isString(message.modelPath))
                        return "modelPath: string expected";
                if (message.trainSeconds != null && $Object.hasOwnProperty.call(message, "trainSeconds"))
                    if (typeof message.trainSeconds !== "number")
                        return "trainSeconds: number expected";
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete"))
                    if (typeof message.complete !== "boolean")
                        return "complete: boolean expected";
                if (message.skippedImages != null && $Object.hasOwnProperty.call(message, "skippedImages")) {
                    if (!$Array.isArray(message.skippedImages))
                        return "skippedImages: array expected";
                    for (let i = 0; i < message.skippedImages.length; ++i)
                        if (!$util.isString(message.skippedImages[i]))
                            return "skippedImages: string[] expected";
                }
                return null;
            };

            /**
             * Creates a Finished message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Finished
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Finished} Finished
             */
            Finished.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Finished)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Finished: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Finished();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.modelPath != null)
                    if (typeof object.modelPath !== "string" || object.modelPath.length)
                        message.modelPath = $String(object.modelPath);
                if (object.trainSeconds != null)
                    if (!$Object.is($Number(object.trainSeconds), 0))
                        message.trainSeconds = $Number(object.trainSeconds);
                if (object.complete != null)
                    if (object.complete)
                        message.complete = $Boolean(object.complete);
                if (object.skippedImages) {
                    if (!$Array.isArray(object.skippedImages))
                        throw $TypeError(".circlet.control.Finished.skippedImages: array expected");
                    message.skippedImages = $Array(object.skippedImages.length);
                    for (let i = 0; i < object.skippedImages.length; ++i)
                        message.skippedImages[i] = $String(object.skippedImages[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a Finished message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Finished
             * @static
             * @param {circlet.control.Finished} message Finished
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Finished.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.skippedImages = [];
                if (options.defaults) {
                    object.step = 0;
                    object.modelPath = "";
                    object.trainSeconds = 0;
                    object.complete = false;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.modelPath != null && $Object.hasOwnProperty.call(message, "modelPath"))
                    object.modelPath = message.modelPath;
                if (message.trainSeconds != null && $Object.hasOwnProperty.call(message, "trainSeconds"))
                    object.trainSeconds = options.json && !$isFinite(message.trainSeconds) ? $String(message.trainSeconds) : message.trainSeconds;
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete"))
                    object.complete = message.complete;
                if (message.skippedImages && message.skippedImages.length) {
                    object.skippedImages = $Array(message.skippedImages.length);
                    for (let j = 0; j < message.skippedImages.length; ++j)
                        object.skippedImages[j] = message.skippedImages[j];
                }
                return object;
            };

            /**
             * Converts this Finished to JSON.
             * @function toJSON
             * @memberof circlet.control.Finished
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Finished.prototype.toJSON = function() {
                return Finished.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Finished
             * @function getTypeUrl
             * @memberof circlet.control.Finished
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Finished.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Finished";
            };

            return Finished;
        })();

        control.Note = (function() {

            /**
             * Properties of a Note.
             * @typedef {Object} circlet.control.Note.$Properties
             * @property {string|null} [level] Note level
             * @property {string|null} [text] Note text
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Note.
             * @memberof circlet.control
             * @interface INote
             * @augments circlet.control.Note.$Properties
             * @deprecated Use circlet.control.Note.$Properties instead.
             */

            /**
             * Shape of a Note.
             * @typedef {circlet.control.Note.$Properties} circlet.control.Note.$Shape
             */

            /**
             * Constructs a new Note.
             * @memberof circlet.control
             * @classdesc Represents a Note.
             * @constructor
             * @param {circlet.control.Note.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Note = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Note level.
             * @member {string} level
             * @memberof circlet.control.Note
             * @instance
             */
            Note.prototype.level = "";

            /**
             * Note text.
             * @member {string} text
             * @memberof circlet.control.Note
             * @instance
             */
            Note.prototype.text = "";

            /**
             * Encodes the specified Note message. Does not implicitly {@link circlet.control.Note.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Note
             * @static
             * @param {circlet.control.Note.$Properties} message Note message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Note.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.level != null && $Object.hasOwnProperty.call(message, "level") && message.level !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.level);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.text);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Note message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Note
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Note & circlet.control.Note.$Shape} Note
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Note.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Note();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.level = value;
                            else
                                delete message.level;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Note message.
             * @function verify
             * @memberof circlet.control.Note
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Note.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.level != null && $Object.hasOwnProperty.call(message, "level"))
                    if (!$util.isString(message.level))
                        return "level: string expected";
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    if (!$util.isString(message.text))
                        return "text: string expected";
                return null;
            };

            /**
             * Creates a Note message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Note
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Note} Note
             */
            Note.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Note)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Note: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Note();
                if (object.level != null)
                    if (typeof object.level !== "string" || object.level.length)
                        message.level = $String(object.level);
                if (object.text != null)
                    if (typeof object.text !== "string" || object.text.length)
                        message.text = $String(object.text);
                return message;
            };

            /**
             * Creates a plain object from a Note message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Note
             * @static
             * @param {circlet.control.Note} message Note
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Note.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.level = "";
                    object.text = "";
                }
                if (message.level != null && $Object.hasOwnProperty.call(message, "level"))
                    object.level = message.level;
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    object.text = message.text;
                return object;
            };

            /**
             * Converts this Note to JSON.
             * @function toJSON
             * @memberof circlet.control.Note
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Note.prototype.toJSON = function() {
                return Note.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Note
             * @function getTypeUrl
             * @memberof circlet.control.Note
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Note.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Note";
            };

            return Note;
        })();

        control.Trace = (function() {

            /**
             * Properties of a Trace.
             * @typedef {Object} circlet.control.Trace.$Properties
             * @property {number|null} [step] Trace step
             * @property {Array.<circlet.control.Span.$Properties>|null} [spans] Trace spans
             * @property {Array.<circlet.control.ClockReading.$Properties>|null} [readings] Trace readings
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Trace.
             * @memberof circlet.control
             * @interface ITrace
             * @augments circlet.control.Trace.$Properties
             * @deprecated Use circlet.control.Trace.$Properties instead.
             */

            /**
             * Shape of a Trace.
             * @typedef {circlet.control.Trace.$Properties} circlet.control.Trace.$Shape
             */

            /**
             * Constructs a new Trace.
             * @memberof circlet.control
             * @classdesc Represents a Trace.
             * @constructor
             * @param {circlet.control.Trace.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Trace = function (properties) {
                this.spans = [];
                this.readings = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Trace step.
             * @member {number} step
             * @memberof circlet.control.Trace
             * @instance
             */
            Trace.prototype.step = 0;

            /**
             * Trace spans.
             * @member {Array.<circlet.control.Span.$Properties>} spans
             * @memberof circlet.control.Trace
             * @instance
             */
            Trace.prototype.spans = $util.emptyArray;

            /**
             * Trace readings.
             * @member {Array.<circlet.control.ClockReading.$Properties>} readings
             * @memberof circlet.control.Trace
             * @instance
             */
            Trace.prototype.readings = $util.emptyArray;

            /**
             * Encodes the specified Trace message. Does not implicitly {@link circlet.control.Trace.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Trace
             * @static
             * @param {circlet.control.Trace.$Properties} message Trace message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Trace.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.spans != null && message.spans.length)
                    for (let i = 0; i < message.spans.length; ++i)
                        $root.circlet.control.Span.encode(message.spans[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.readings != null && message.readings.length)
                    for (let i = 0; i < message.readings.length; ++i)
                        $root.circlet.control.ClockReading.encode(message.readings[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Trace message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Trace
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Trace & circlet.control.Trace.$Shape} Trace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Trace.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Trace();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.spans && message.spans.length))
                                message.spans = [];
                            message.spans.push($root.circlet.control.Span.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.readings && message.readings.length))
                                message.readings = [];
                            message.readings.push($root.circlet.control.ClockReading.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Trace message.
             * @function verify
             * @memberof circlet.control.Trace
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Trace.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.spans != null && $Object.hasOwnProperty.call(message, "spans")) {
                    if (!$Array.isArray(message.spans))
                        return "spans: array expected";
                    for (let i = 0; i < message.spans.length; ++i) {
                        let error = $root.circlet.control.Span.verify(message.spans[i], _depth + 1);
                        if (error)
                            return "spans." + error;
                    }
                }
                if (message.readings != null && $Object.hasOwnProperty.call(message, "readings")) {
                    if (!$Array.isArray(message.readings))
                        return "readings: array expected";
                    for (let i = 0; i < message.readings.length; ++i) {
                        let error = $root.circlet.control.ClockReading.verify(message.readings[i], _depth + 1);
                        if (error)
                            return "readings." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Trace message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Trace
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Trace} Trace
             */
            Trace.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Trace)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Trace: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Trace();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.spans) {
                    if (!$Array.isArray(object.spans))
                        throw $TypeError(".circlet.control.Trace.spans: array expected");
                    message.spans = $Array(object.spans.length);
                    for (let i = 0; i < object.spans.length; ++i) {
                        if (!$util.isObject(object.spans[i]))
                            throw $TypeError(".circlet.control.Trace.spans: object expected");
                        message.spans[i] = $root.circlet.control.Span.fromObject(object.spans[i], _depth + 1);
                    }
                }
                if (object.readings) {
                    if (!$Array.isArray(object.readings))
                        throw $TypeError(".circlet.control.Trace.readings: array expected");
                    message.readings = $Array(object.readings.length);
                    for (let i = 0; i < object.readings.length; ++i) {
                        if (!$util.isObject(object.readings[i]))
                            throw $TypeError(".circlet.control.Trace.readings: object expected");
                        message.readings[i] = $root.circlet.control.ClockReading.fromObject(object.readings[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Trace message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Trace
             * @static
             * @param {circlet.control.Trace} message Trace
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Trace.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.spans = [];
                    object.readings = [];
                }
                if (options.defaults)
                    object.step = 0;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.spans && message.spans.length) {
                    object.spans = $Array(message.spans.length);
                    for (let j = 0; j < message.spans.length; ++j)
                        object.spans[j] = $root.circlet.control.Span.toObject(message.spans[j], options, _depth + 1);
                }
                if (message.readings && message.readings.length) {
                    object.readings = $Array(message.readings.length);
                    for (let j = 0; j < message.readings.length; ++j)
                        object.readings[j] = $root.circlet.control.ClockReading.toObject(message.readings[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Trace to JSON.
             * @function toJSON
             * @memberof circlet.control.Trace
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Trace.prototype.toJSON = function() {
                return Trace.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Trace
             * @function getTypeUrl
             * @memberof circlet.control.Trace
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Trace.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Trace";
            };

            return Trace;
        })();

        control.Span = (function() {

            /**
             * Properties of a Span.
             * @typedef {Object} circlet.control.Span.$Properties
             * @property {string|null} [track] Span track
             * @property {string|null} [name] Span name
             * @property {number|null} [beginMs] Span beginMs
             * @property {number|null} [endMs] Span endMs
             * @property {boolean|null} [overlaps] Span overlaps
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Span.
             * @memberof circlet.control
             * @interface ISpan
             * @augments circlet.control.Span.$Properties
             * @deprecated Use circlet.control.Span.$Properties instead.
             */

            /**
             * Shape of a Span.
             * @typedef {circlet.control.Span.$Properties} circlet.control.Span.$Shape
             */

            /**
             * Constructs a new Span.
             * @memberof circlet.control
             * @classdesc Represents a Span.
             * @constructor
             * @param {circlet.control.Span.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Span = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Span track.
             * @member {string} track
             * @memberof circlet.control.Span
             * @instance
             */
            Span.prototype.track = "";

            /**
             * Span name.
             * @member {string} name
             * @memberof circlet.control.Span
             * @instance
             */
            Span.prototype.name = "";

            /**
             * Span beginMs.
             * @member {number} beginMs
             * @memberof circlet.control.Span
             * @instance
             */
            Span.prototype.beginMs = 0;

            /**
             * Span endMs.
             * @member {number} endMs
             * @memberof circlet.control.Span
             * @instance
             */
            Span.prototype.endMs = 0;

            /**
             * Span overlaps.
             * @member {boolean} overlaps
             * @memberof circlet.control.Span
             * @instance
             */
            Span.prototype.overlaps = false;

            /**
             * Encodes the specified Span message. Does not implicitly {@link circlet.control.Span.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Span
             * @static
             * @param {circlet.control.Span.$Properties} message Span message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Span.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.track != null && $Object.hasOwnProperty.call(message, "track") && message.track !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.track);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.beginMs != null && $Object.hasOwnProperty.call(message, "beginMs") && !$Object.is(message.beginMs, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.beginMs);
                if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs") && !$Object.is(message.endMs, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.endMs);
                if (message.overlaps != null && $Object.hasOwnProperty.call(message, "overlaps") && message.overlaps !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.overlaps);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Span message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Span
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Span & circlet.control.Span.$Shape} Span
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Span.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Span();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.track = value;
                            else
                                delete message.track;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.beginMs = value;
                            else
                                delete message.beginMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.endMs = value;
                            else
                                delete message.endMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.overlaps = value;
                            else
                                delete message.overlaps;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Span message.
             * @function verify
             * @memberof circlet.control.Span
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Span.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.track != null && $Object.hasOwnProperty.call(message, "track"))
                    if (!$util.isString(message.track))
                        return "track: string expected";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.beginMs != null && $Object.hasOwnProperty.call(message, "beginMs"))
                    if (typeof message.beginMs !== "number")
                        return "beginMs: number expected";
                if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs"))
                    if (typeof message.endMs !== "number")
                        return "endMs: number expected";
                if (message.overlaps != null && $Object.hasOwnProperty.call(message, "overlaps"))
                    if (typeof message.overlaps !== "boolean")
                        return "overlaps: boolean expected";
                return null;
            };

            /**
             * Creates a Span message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Span
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Span} Span
             */
            Span.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Span)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Span: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Span();
                if (object.track != null)
                    if (typeof object.track !== "string" || object.track.length)
                        message.track = $String(object.track);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.beginMs != null)
                    if (!$Object.is($Number(object.beginMs), 0))
                        message.beginMs = $Number(object.beginMs);
                if (object.endMs != null)
                    if (!$Object.is($Number(object.endMs), 0))
                        message.endMs = $Number(object.endMs);
                if (object.overlaps != null)
                    if (object.overlaps)
                        message.overlaps = $Boolean(object.overlaps);
                return message;
            };

            /**
             * Creates a plain object from a Span message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Span
             * @static
             * @param {circlet.control.Span} message Span
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Span.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.track = "";
                    object.name = "";
                    object.beginMs = 0;
                    object.endMs = 0;
                    object.overlaps = false;
                }
                if (message.track != null && $Object.hasOwnProperty.call(message, "track"))
                    object.track = message.track;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.beginMs != null && $Object.hasOwnProperty.call(message, "beginMs"))
                    object.beginMs = options.json && !$isFinite(message.beginMs) ? $String(message.beginMs) : message.beginMs;
                if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs"))
                    object.endMs = options.json && !$isFinite(message.endMs) ? $String(message.endMs) : message.endMs;
                if (message.overlaps != null && $Object.hasOwnProperty.call(message, "overlaps"))
                    object.overlaps = message.overlaps;
                return object;
            };

            /**
             * Converts this Span to JSON.
             * @function toJSON
             * @memberof circlet.control.Span
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Span.prototype.toJSON = function() {
                return Span.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Span
             * @function getTypeUrl
             * @memberof circlet.control.Span
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Span.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Span";
            };

            return Span;
        })();

        control.ClockReading = (function() {

            /**
             * Properties of a ClockReading.
             * @typedef {Object} circlet.control.ClockReading.$Properties
             * @property {number|null} [workerMs] ClockReading workerMs
             * @property {number|null} [coordinatorMs] ClockReading coordinatorMs
             * @property {number|null} [uncertaintyMs] ClockReading uncertaintyMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClockReading.
             * @memberof circlet.control
             * @interface IClockReading
             * @augments circlet.control.ClockReading.$Properties
             * @deprecated Use circlet.control.ClockReading.$Properties instead.
             */

            /**
             * Shape of a ClockReading.
             * @typedef {circlet.control.ClockReading.$Properties} circlet.control.ClockReading.$Shape
             */

            /**
             * Constructs a new ClockReading.
             * @memberof circlet.control
             * @classdesc Represents a ClockReading.
             * @constructor
             * @param {circlet.control.ClockReading.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClockReading = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClockReading workerMs.
             * @member {number} workerMs
             * @memberof circlet.control.ClockReading
             * @instance
             */
            ClockReading.prototype.workerMs = 0;

            /**
             * ClockReading coordinatorMs.
             * @member {number} coordinatorMs
             * @memberof circlet.control.ClockReading
             * @instance
             */
            ClockReading.prototype.coordinatorMs = 0;

            /**
             * ClockReading uncertaintyMs.
             * @member {number} uncertaintyMs
             * @memberof circlet.control.ClockReading
             * @instance
             */
            ClockReading.prototype.uncertaintyMs = 0;

            /**
             * Encodes the specified ClockReading message. Does not implicitly {@link circlet.control.ClockReading.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.ClockReading
             * @static
             * @param {circlet.control.ClockReading.$Properties} message ClockReading message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClockReading.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.workerMs != null && $Object.hasOwnProperty.call(message, "workerMs") && !$Object.is(message.workerMs, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.workerMs);
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs") && !$Object.is(message.coordinatorMs, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.coordinatorMs);
                if (message.uncertaintyMs != null && $Object.hasOwnProperty.call(message, "uncertaintyMs") && !$Object.is(message.uncertaintyMs, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.uncertaintyMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ClockReading message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.ClockReading
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.ClockReading & circlet.control.ClockReading.$Shape} ClockReading
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClockReading.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ClockReading();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.workerMs = value;
                            else
                                delete message.workerMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.coordinatorMs = value;
                            else
                                delete message.coordinatorMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.uncertaintyMs = value;
                            else
                                delete message.uncertaintyMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ClockReading message.
             * @function verify
             * @memberof circlet.control.ClockReading
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ClockReading.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.workerMs != null && $Object.hasOwnProperty.call(message, "workerMs"))
                    if (typeof message.workerMs !== "number")
                        return "workerMs: number expected";
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs"))
                    if (typeof message.coordinatorMs !== "number")
                        return "coordinatorMs: number expected";
                if (message.uncertaintyMs != null && $Object.hasOwnProperty.call(message, "uncertaintyMs"))
                    if (typeof message.uncertaintyMs !== "number")
                        return "uncertaintyMs: number expected";
                return null;
            };

            /**
             * Creates a ClockReading message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.ClockReading
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.ClockReading} ClockReading
             */
            ClockReading.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ClockReading)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ClockReading: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ClockReading();
                if (object.workerMs != null)
                    if (!$Object.is($Number(object.workerMs), 0))
                        message.workerMs = $Number(object.workerMs);
                if (object.coordinatorMs != null)
                    if (!$Object.is($Number(object.coordinatorMs), 0))
                        message.coordinatorMs = $Number(object.coordinatorMs);
                if (object.uncertaintyMs != null)
                    if (!$Object.is($Number(object.uncertaintyMs), 0))
                        message.uncertaintyMs = $Number(object.uncertaintyMs);
                return message;
            };

            /**
             * Creates a plain object from a ClockReading message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.ClockReading
             * @static
             * @param {circlet.control.ClockReading} message ClockReading
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ClockReading.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.workerMs = 0;
                    object.coordinatorMs = 0;
                    object.uncertaintyMs = 0;
                }
                if (message.workerMs != null && $Object.hasOwnProperty.call(message, "workerMs"))
                    object.workerMs = options.json && !$isFinite(message.workerMs) ? $String(message.workerMs) : message.workerMs;
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs"))
                    object.coordinatorMs = options.json && !$isFinite(message.coordinatorMs) ? $String(message.coordinatorMs) : message.coordinatorMs;
                if (message.uncertaintyMs != null && $Object.hasOwnProperty.call(message, "uncertaintyMs"))
                    object.uncertaintyMs = options.json && !$isFinite(message.uncertaintyMs) ? $String(message.uncertaintyMs) : message.uncertaintyMs;
                return object;
            };

            /**
             * Converts this ClockReading to JSON.
             * @function toJSON
             * @memberof circlet.control.ClockReading
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ClockReading.prototype.toJSON = function() {
                return ClockReading.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ClockReading
             * @function getTypeUrl
             * @memberof circlet.control.ClockReading
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ClockReading.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ClockReading";
            };

            return ClockReading;
        })();

        control.Pace = (function() {

            /**
             * Properties of a Pace.
             * @typedef {Object} circlet.control.Pace.$Properties
             * @property {number|null} [steps] Pace steps
             * @property {number|null} [lastStep] Pace lastStep
             * @property {number|null} [seconds] Pace seconds
             * @property {number|null} [dataSeconds] Pace dataSeconds
             * @property {number|null} [computeSeconds] Pace computeSeconds
             * @property {number|null} [exchangedBytes] Pace exchangedBytes
             * @property {Array.<circlet.control.BusyEdge.$Properties>|null} [edges] Pace edges
             * @property {number|null} [load] Pace load
             * @property {number|null} [cores] Pace cores
             * @property {number|null} [cpuPressure] Pace cpuPressure
             * @property {number|null} [cpuSteal] Pace cpuSteal
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Pace.
             * @memberof circlet.control
             * @interface IPace
             * @augments circlet.control.Pace.$Properties
             * @deprecated Use circlet.control.Pace.$Properties instead.
             */

            /**
             * Shape of a Pace.
             * @typedef {circlet.control.Pace.$Properties} circlet.control.Pace.$Shape
             */

            /**
             * Constructs a new Pace.
             * @memberof circlet.control
             * @classdesc Represents a Pace.
             * @constructor
             * @param {circlet.control.Pace.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Pace = function (properties) {
                this.edges = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Pace steps.
             * @member {number} steps
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.steps = 0;

            /**
             * Pace lastStep.
             * @member {number} lastStep
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.lastStep = 0;

            /**
             * Pace seconds.
             * @member {number} seconds
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.seconds = 0;

            /**
             * Pace dataSeconds.
             * @member {number} dataSeconds
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.dataSeconds = 0;

            /**
             * Pace computeSeconds.
             * @member {number} computeSeconds
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.computeSeconds = 0;

            /**
             * Pace exchangedBytes.
             * @member {number} exchangedBytes
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.exchangedBytes = 0;

            /**
             * Pace edges.
             * @member {Array.<circlet.control.BusyEdge.$Properties>} edges
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.edges = $util.emptyArray;

            /**
             * Pace load.
             * @member {number} load
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.load = 0;

            /**
             * Pace cores.
             * @member {number} cores
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.cores = 0;

            /**
             * Pace cpuPressure.
             * @member {number} cpuPressure
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.cpuPressure = 0;

            /**
             * Pace cpuSteal.
             * @member {number} cpuSteal
             * @memberof circlet.control.Pace
             * @instance
             */
            Pace.prototype.cpuSteal = 0;

            /**
             * Encodes the specified Pace message. Does not implicitly {@link circlet.control.Pace.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Pace
             * @static
             * @param {circlet.control.Pace.$Properties} message Pace message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Pace.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.steps != null && $Object.hasOwnProperty.call(message, "steps") && message.steps !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.steps);
                if (message.lastStep != null && $Object.hasOwnProperty.call(message, "lastStep") && message.lastStep !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.lastStep);
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && !$Object.is(message.seconds, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.seconds);
                if (message.dataSeconds != null && $Object.hasOwnProperty.call(message, "dataSeconds") && !$Object.is(message.dataSeconds, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.dataSeconds);
                if (message.computeSeconds != null && $Object.hasOwnProperty.call(message, "computeSeconds") && !$Object.is(message.computeSeconds, 0))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.computeSeconds);
                if (message.exchangedBytes != null && $Object.hasOwnProperty.call(message, "exchangedBytes") && !$Object.is(message.exchangedBytes, 0))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.exchangedBytes);
                if (message.edges != null && message.edges.length)
                    for (let i = 0; i < message.edges.length; ++i)
                        $root.circlet.control.BusyEdge.encode(message.edges[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.load != null && $Object.hasOwnProperty.call(message, "load") && !$Object.is(message.load, 0))
                    writer.uint32(/* id 8, wireType 1 =*/65).double(message.load);
                if (message.cores != null && $Object.hasOwnProperty.call(message, "cores") && message.cores !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.cores);
                if (message.cpuPressure != null && $Object.hasOwnProperty.call(message, "cpuPressure") && !$Object.is(message.cpuPressure, 0))
                    writer.uint32(/* id 10, wireType 1 =*/81).double(message.cpuPressure);
                if (message.cpuSteal != null && $Object.hasOwnProperty.call(message, "cpuSteal") && !$Object.is(message.cpuSteal, 0))
                    writer.uint32(/* id 11, wireType 1 =*/89).double(message.cpuSteal);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Pace message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Pace
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Pace & circlet.control.Pace.$Shape} Pace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Pace.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Pace();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.steps = value;
                            else
                                delete message.steps;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.lastStep = value;
                            else
                                delete message.lastStep;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.dataSeconds = value;
                            else
                                delete message.dataSeconds;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.computeSeconds = value;
                            else
                                delete message.computeSeconds;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.exchangedBytes = value;
                            else
                                delete message.exchangedBytes;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.edges && message.edges.length))
                                message.edges = [];
                            message.edges.push($root.circlet.control.BusyEdge.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.load = value;
                            else
                                delete message.load;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.cores = value;
                            else
                                delete message.cores;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.cpuPressure = value;
                            else
                                delete message.cpuPressure;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.cpuSteal = value;
                            else
                                delete message.cpuSteal;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Pace message.
             * @function verify
             * @memberof circlet.control.Pace
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Pace.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.steps != null && $Object.hasOwnProperty.call(message, "steps"))
                    if (!$util.isInteger(message.steps))
                        return "steps: integer expected";
                if (message.lastStep != null && $Object.hasOwnProperty.call(message, "lastStep"))
                    if (!$util.isInteger(message.lastStep))
                        return "lastStep: integer expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (typeof message.seconds !== "number")
                        return "seconds: number expected";
                if (message.dataSeconds != null && $Object.hasOwnProperty.call(message, "dataSeconds"))
                    if (typeof message.dataSeconds !== "number")
                        return "dataSeconds: number expected";
                if (message.computeSeconds != null && $Object.hasOwnProperty.call(message, "computeSeconds"))
                    if (typeof message.computeSeconds !== "number")
                        return "computeSeconds: number expected";
                if (message.exchangedBytes != null && $Object.hasOwnProperty.call(message, "exchangedBytes"))
                    if (typeof message.exchangedBytes !== "number")
                        return "exchangedBytes: number expected";
                if (message.edges != null && $Object.hasOwnProperty.call(message, "edges")) {
                    if (!$Array.isArray(message.edges))
                        return "edges: array expected";
                    for (let i = 0; i < message.edges.length; ++i) {
                        let error = $root.circlet.control.BusyEdge.verify(message.edges[i], _depth + 1);
                        if (error)
                            return "edges." + error;
                    }
                }
                if (message.load != null && $Object.hasOwnProperty.call(message, "load"))
                    if (typeof message.load !== "number")
                        return "load: number expected";
                if (message.cores != null && $Object.hasOwnProperty.call(message, "cores"))
                    if (!$util.isInteger(message.cores))
                        return "cores: integer expected";
                if (message.cpuPressure != null && $Object.hasOwnProperty.call(message, "cpuPressure"))
                    if (typeof message.cpuPressure !== "number")
                        return "cpuPressure: number expected";
                if (message.cpuSteal != null && $Object.hasOwnProperty.call(message, "cpuSteal"))
                    if (typeof message.cpuSteal !== "number")
                        return "cpuSteal: number expected";
                return null;
            };

            /**
             * Creates a Pace message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Pace
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Pace} Pace
             */
            Pace.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Pace)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Pace: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Pace();
                if (object.steps != null)
                    if ($Number(object.steps) !== 0)
                        message.steps = object.steps >>> 0;
                if (object.lastStep != null)
                    if ($Number(object.lastStep) !== 0)
                        message.lastStep = object.lastStep >>> 0;
                if (object.seconds != null)
                    if (!$Object.is($Number(object.seconds), 0))
                        message.seconds = $Number(object.seconds);
                if (object.dataSeconds != null)
                    if (!$Object.is($Number(object.dataSeconds), 0))
                        message.dataSeconds = $Number(object.dataSeconds);
                if (object.computeSeconds != null)
                    if (!$Object.is($Number(object.computeSeconds), 0))
                        message.computeSeconds = $Number(object.computeSeconds);
                if (object.exchangedBytes != null)
                    if (!$Object.is($Number(object.exchangedBytes), 0))
                        message.exchangedBytes = $Number(object.exchangedBytes);
                if (object.edges) {
                    if (!$Array.isArray(object.edges))
                        throw $TypeError(".circlet.control.Pace.edges: array expected");
                    message.edges = $Array(object.edges.length);
                    for (let i = 0; i < object.edges.length; ++i) {
                        if (!$util.isObject(object.edges[i]))
                            throw $TypeError(".circlet.control.Pace.edges: object expected");
                        message.edges[i] = $root.circlet.control.BusyEdge.fromObject(object.edges[i], _depth + 1);
                    }
                }
                if (object.load != null)
                    if (!$Object.is($Number(object.load), 0))
                        message.load = $Number(object.load);
                if (object.cores != null)
                    if ($Number(object.cores) !== 0)
                        message.cores = object.cores >>> 0;
                if (object.cpuPressure != null)
                    if (!$Object.is($Number(object.cpuPressure), 0))
                        message.cpuPressure = $Number(object.cpuPressure);
                if (object.cpuSteal != null)
                    if (!$Object.is($Number(object.cpuSteal), 0))
                        message.cpuSteal = $Number(object.cpuSteal);
                return message;
            };

            /**
             * Creates a plain object from a Pace message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Pace
             * @static
             * @param {circlet.control.Pace} message Pace
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Pace.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.edges = [];
                if (options.defaults) {
                    object.steps = 0;
                    object.lastStep = 0;
                    object.seconds = 0;
                    object.dataSeconds = 0;
                    object.computeSeconds = 0;
                    object.exchangedBytes = 0;
                    object.load = 0;
                    object.cores = 0;
                    object.cpuPressure = 0;
                    object.cpuSteal = 0;
                }
                if (message.steps != null && $Object.hasOwnProperty.call(message, "steps"))
                    object.steps = message.steps;
                if (message.lastStep != null && $Object.hasOwnProperty.call(message, "lastStep"))
                    object.lastStep = message.lastStep;
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    object.seconds = options.json && !$isFinite(message.seconds) ? $String(message.seconds) : message.seconds;
                if (message.dataSeconds != null && $Object.hasOwnProperty.call(message, "dataSeconds"))
                    object.dataSeconds = options.json && !$isFinite(message.dataSeconds) ? $String(message.dataSeconds) : message.dataSeconds;
                if (message.computeSeconds != null && $Object.hasOwnProperty.call(message, "computeSeconds"))
                    object.computeSeconds = options.json && !$isFinite(message.computeSeconds) ? $String(message.computeSeconds) : message.computeSeconds;
                if (message.exchangedBytes != null && $Object.hasOwnProperty.call(message, "exchangedBytes"))
                    object.exchangedBytes = options.json && !$isFinite(message.exchangedBytes) ? $String(message.exchangedBytes) : message.exchangedBytes;
                if (message.edges && message.edges.length) {
                    object.edges = $Array(message.edges.length);
                    for (let j = 0; j < message.edges.length; ++j)
                        object.edges[j] = $root.circlet.control.BusyEdge.toObject(message.edges[j], options, _depth + 1);
                }
                if (message.load != null && $Object.hasOwnProperty.call(message, "load"))
                    object.load = options.json && !$isFinite(message.load) ? $String(message.load) : message.load;
                if (message.cores != null && $Object.hasOwnProperty.call(message, "cores"))
                    object.cores = message.cores;
                if (message.cpuPressure != null && $Object.hasOwnProperty.call(message, "cpuPressure"))
                    object.cpuPressure = options.json && !$isFinite(message.cpuPressure) ? $String(message.cpuPressure) : message.cpuPressure;
                if (message.cpuSteal != null && $Object.hasOwnProperty.call(message, "cpuSteal"))
                    object.cpuSteal = options.json && !$isFinite(message.cpuSteal) ? $String(message.cpuSteal) : message.cpuSteal;
                return object;
            };

            /**
             * Converts this Pace to JSON.
             * @function toJSON
             * @memberof circlet.control.Pace
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Pace.prototype.toJSON = function() {
                return Pace.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Pace
             * @function getTypeUrl
             * @memberof circlet.control.Pace
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Pace.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Pace";
            };

            return Pace;
        })();

        control.BusyEdge = (function() {

            /**
             * Properties of a BusyEdge.
             * @typedef {Object} circlet.control.BusyEdge.$Properties
             * @property {number|null} [to] BusyEdge to
             * @property {number|null} [share] BusyEdge share
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BusyEdge.
             * @memberof circlet.control
             * @interface IBusyEdge
             * @augments circlet.control.BusyEdge.$Properties
             * @deprecated Use circlet.control.BusyEdge.$Properties instead.
             */

            /**
             * Shape of a BusyEdge.
             * @typedef {circlet.control.BusyEdge.$Properties} circlet.control.BusyEdge.$Shape
             */

            /**
             * Constructs a new BusyEdge.
             * @memberof circlet.control
             * @classdesc Represents a BusyEdge.
             * @constructor
             * @param {circlet.control.BusyEdge.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BusyEdge = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BusyEdge to.
             * @member {number} to
             * @memberof circlet.control.BusyEdge
             * @instance
             */
            BusyEdge.prototype.to = 0;

            /**
             * BusyEdge share.
             * @member {number} share
             * @memberof circlet.control.BusyEdge
             * @instance
             */
            BusyEdge.prototype.share = 0;

            /**
             * Encodes the specified BusyEdge message. Does not implicitly {@link circlet.control.BusyEdge.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.BusyEdge
             * @static
             * @param {circlet.control.BusyEdge.$Properties} message BusyEdge message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BusyEdge.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.to);
                if (message.share != null && $Object.hasOwnProperty.call(message, "share") && !$Object.is(message.share, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.share);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BusyEdge message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.BusyEdge
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.BusyEdge & circlet.control.BusyEdge.$Shape} BusyEdge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BusyEdge.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.BusyEdge();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.share = value;
                            else
                                delete message.share;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a BusyEdge message.
             * @function verify
             * @memberof circlet.control.BusyEdge
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            BusyEdge.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    if (!$util.isInteger(message.to))
                        return "to: integer expected";
                if (message.share != null && $Object.hasOwnProperty.call(message, "share"))
                    if (typeof message.share !== "number")
                        return "share: number expected";
                return null;
            };

            /**
             * Creates a BusyEdge message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.BusyEdge
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.BusyEdge} BusyEdge
             */
            BusyEdge.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.BusyEdge)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.BusyEdge: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.BusyEdge();
                if (object.to != null)
                    if ($Number(object.to) !== 0)
                        message.to = object.to >>> 0;
                if (object.share != null)
                    if (!$Object.is($Number(object.share), 0))
                        message.share = $Number(object.share);
                return message;
            };

            /**
             * Creates a plain object from a BusyEdge message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.BusyEdge
             * @static
             * @param {circlet.control.BusyEdge} message BusyEdge
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BusyEdge.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.to = 0;
                    object.share = 0;
                }
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    object.to = message.to;
                if (message.share != null && $Object.hasOwnProperty.call(message, "share"))
                    object.share = options.json && !$isFinite(message.share) ? $String(message.share) : message.share;
                return object;
            };

            /**
             * Converts this BusyEdge to JSON.
             * @function toJSON
             * @memberof circlet.control.BusyEdge
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BusyEdge.prototype.toJSON = function() {
                return BusyEdge.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for BusyEdge
             * @function getTypeUrl
             * @memberof circlet.control.BusyEdge
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            BusyEdge.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.BusyEdge";
            };

            return BusyEdge;
        })();

        control.Totals = (function() {

            /**
             * Properties of a Totals.
             * @typedef {Object} circlet.control.Totals.$Properties
             * @property {Array.<circlet.control.Total.$Properties>|null} [totals] Totals totals
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Totals.
             * @memberof circlet.control
             * @interface ITotals
             * @augments circlet.control.Totals.$Properties
             * @deprecated Use circlet.control.Totals.$Properties instead.
             */

            /**
             * Shape of a Totals.
             * @typedef {circlet.control.Totals.$Properties} circlet.control.Totals.$Shape
             */

            /**
             * Constructs a new Totals.
             * @memberof circlet.control
             * @classdesc Represents a Totals.
             * @constructor
             * @param {circlet.control.Totals.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Totals = function (properties) {
                this.totals = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Totals totals.
             * @member {Array.<circlet.control.Total.$Properties>} totals
             * @memberof circlet.control.Totals
             * @instance
             */
            Totals.prototype.totals = $util.emptyArray;

            /**
             * Encodes the specified Totals message. Does not implicitly {@link circlet.control.Totals.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Totals
             * @static
             * @param {circlet.control.Totals.$Properties} message Totals message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Totals.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.totals != null && message.totals.length)
                    for (let i = 0; i < message.totals.length; ++i)
                        $root.circlet.control.Total.encode(message.totals[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Totals message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Totals
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Totals & circlet.control.Totals.$Shape} Totals
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Totals.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Totals();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.totals && message.totals.length))
                                message.totals = [];
                            message.totals.push($root.circlet.control.Total.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Totals message.
             * @function verify
             * @memberof circlet.control.Totals
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Totals.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals")) {
                    if (!$Array.isArray(message.totals))
                        return "totals: array expected";
                    for (let i = 0; i < message.totals.length; ++i) {
                        let error = $root.circlet.control.Total.verify(message.totals[i], _depth + 1);
                        if (error)
                            return "totals." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Totals message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Totals
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Totals} Totals
             */
            Totals.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Totals)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Totals: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Totals();
                if (object.totals) {
                    if (!$Array.isArray(object.totals))
                        throw $TypeError(".circlet.control.Totals.totals: array expected");
                    message.totals = $Array(object.totals.length);
                    for (let i = 0; i < object.totals.length; ++i) {
                        if (!$util.isObject(object.totals[i]))
                            throw $TypeError(".circlet.control.Totals.totals: object expected");
                        message.totals[i] = $root.circlet.control.Total.fromObject(object.totals[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Totals message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Totals
             * @static
             * @param {circlet.control.Totals} message Totals
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Totals.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.totals = [];
                if (message.totals && message.totals.length) {
                    object.totals = $Array(message.totals.length);
                    for (let j = 0; j < message.totals.length; ++j)
                        object.totals[j] = $root.circlet.control.Total.toObject(message.totals[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Totals to JSON.
             * @function toJSON
             * @memberof circlet.control.Totals
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Totals.prototype.toJSON = function() {
                return Totals.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Totals
             * @function getTypeUrl
             * @memberof circlet.control.Totals
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Totals.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Totals";
            };

            return Totals;
        })();

        control.Total = (function() {

            /**
             * Properties of a Total.
             * @typedef {Object} circlet.control.Total.$Properties
             * @property {string|null} [metric] Total metric
             * @property {Array.<string>|null} [labels] Total labels
             * @property {number|null} [value] Total value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Total.
             * @memberof circlet.control
             * @interface ITotal
             * @augments circlet.control.Total.$Properties
             * @deprecated Use circlet.control.Total.$Properties instead.
             */

            /**
             * Shape of a Total.
             * @typedef {circlet.control.Total.$Properties} circlet.control.Total.$Shape
             */

            /**
             * Constructs a new Total.
             * @memberof circlet.control
             * @classdesc Represents a Total.
             * @constructor
             * @param {circlet.control.Total.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Total = function (properties) {
                this.labels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Total metric.
             * @member {string} metric
             * @memberof circlet.control.Total
             * @instance
             */
            Total.prototype.metric = "";

            /**
             * Total labels.
             * @member {Array.<string>} labels
             * @memberof circlet.control.Total
             * @instance
             */
            Total.prototype.labels = $util.emptyArray;

            /**
             * Total value.
             * @member {number} value
             * @memberof circlet.control.Total
             * @instance
             */
            Total.prototype.value = 0;

            /**
             * Encodes the specified Total message. Does not implicitly {@link circlet.control.Total.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Total
             * @static
             * @param {circlet.control.Total.$Properties} message Total message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Total.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.metric != null && $Object.hasOwnProperty.call(message, "metric") && message.metric !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.metric);
                if (message.labels != null && message.labels.length)
                    for (let i = 0; i < message.labels.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.labels[i]);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && !$Object.is(message.value, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Total message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Total
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Total & circlet.control.Total.$Shape} Total
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Total.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Total();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.metric = value;
                            else
                                delete message.metric;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.labels && message.labels.length))
                                message.labels = [];
                            message.labels.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Total message.
             * @function verify
             * @memberof circlet.control.Total
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Total.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.metric != null && $Object.hasOwnProperty.call(message, "metric"))
                    if (!$util.isString(message.metric))
                        return "metric: string expected";
                if (message.labels != null && $Object.hasOwnProperty.call(message, "labels")) {
                    if (!$Array.isArray(message.labels))
                        return "labels: array expected";
                    for (let i = 0; i < message.labels.length; ++i)
                        if (!$util.isString(message.labels[i]))
                            return "labels: string[] expected";
                }
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (typeof message.value !== "number")
                        return "value: number expected";
                return null;
            };

            /**
             * Creates a Total message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Total
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Total} Total
             */
            Total.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Total)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Total: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Total();
                if (object.metric != null)
                    if (typeof object.metric !== "string" || object.metric.length)
                        message.metric = $String(object.metric);
                if (object.labels) {
                    if (!$Array.isArray(object.labels))
                        throw $TypeError(".circlet.control.Total.labels: array expected");
                    message.labels = $Array(object.labels.length);
                    for (let i = 0; i < object.labels.length; ++i)
                        message.labels[i] = $String(object.labels[i]);
                }
                if (object.value != null)
                    if (!$Object.is($Number(object.value), 0))
                        message.value = $Number(object.value);
                return message;
            };

            /**
             * Creates a plain object from a Total message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Total
             * @static
             * @param {circlet.control.Total} message Total
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Total.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.labels = [];
                if (options.defaults) {
                    object.metric = "";
                    object.value = 0;
                }
                if (message.metric != null && $Object.hasOwnProperty.call(message, "metric"))
                    object.metric = message.metric;
                if (message.labels && message.labels.length) {
                    object.labels = $Array(message.labels.length);
                    for (let j = 0; j < message.labels.length; ++j)
                        object.labels[j] = message.labels[j];
                }
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = options.json && !$isFinite(message.value) ? $String(message.value) : message.value;
                return object;
            };

            /**
             * Converts this Total to JSON.
             * @function toJSON
             * @memberof circlet.control.Total
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Total.prototype.toJSON = function() {
                return Total.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Total
             * @function getTypeUrl
             * @memberof circlet.control.Total
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Total.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Total";
            };

            return Total;
        })();

        control.ClockQuestion = (function() {

            /**
             * Properties of a ClockQuestion.
             * @typedef {Object} circlet.control.ClockQuestion.$Properties
             * @property {number|null} [askedMs] ClockQuestion askedMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClockQuestion.
             * @memberof circlet.control
             * @interface IClockQuestion
             * @augments circlet.control.ClockQuestion.$Properties
             * @deprecated Use circlet.control.ClockQuestion.$Properties instead.
             */

            /**
             * Shape of a ClockQuestion.
             * @typedef {circlet.control.ClockQuestion.$Properties} circlet.control.ClockQuestion.$Shape
             */

            /**
             * Constructs a new ClockQuestion.
             * @memberof circlet.control
             * @classdesc Represents a ClockQuestion.
             * @constructor
             * @param {circlet.control.ClockQuestion.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClockQuestion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClockQuestion askedMs.
             * @member {number} askedMs
             * @memberof circlet.control.ClockQuestion
             * @instance
             */
            ClockQuestion.prototype.askedMs = 0;

            /**
             * Encodes the specified ClockQuestion message. Does not implicitly {@link circlet.control.ClockQuestion.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.ClockQuestion
             * @static
             * @param {circlet.control.ClockQuestion.$Properties} message ClockQuestion message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClockQuestion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs") && !$Object.is(message.askedMs, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.askedMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ClockQuestion message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.ClockQuestion
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.ClockQuestion & circlet.control.ClockQuestion.$Shape} ClockQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClockQuestion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ClockQuestion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.askedMs = value;
                            else
                                delete message.askedMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ClockQuestion message.
             * @function verify
             * @memberof circlet.control.ClockQuestion
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ClockQuestion.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs"))
                    if (typeof message.askedMs !== "number")
                        return "askedMs: number expected";
                return null;
            };

            /**
             * Creates a ClockQuestion message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.ClockQuestion
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.ClockQuestion} ClockQuestion
             */
            ClockQuestion.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ClockQuestion)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ClockQuestion: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ClockQuestion();
                if (object.askedMs != null)
                    if (!$Object.is($Number(object.askedMs), 0))
                        message.askedMs = $Number(object.askedMs);
                return message;
            };

            /**
             * Creates a plain object from a ClockQuestion message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.ClockQuestion
             * @static
             * @param {circlet.control.ClockQuestion} message ClockQuestion
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ClockQuestion.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.askedMs = 0;
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs"))
                    object.askedMs = options.json && !$isFinite(message.askedMs) ? $String(message.askedMs) : message.askedMs;
                return object;
            };

            /**
             * Converts this ClockQuestion to JSON.
             * @function toJSON
             * @memberof circlet.control.ClockQuestion
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ClockQuestion.prototype.toJSON = function() {
                return ClockQuestion.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ClockQuestion
             * @function getTypeUrl
             * @memberof circlet.control.ClockQuestion
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ClockQuestion.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ClockQuestion";
            };

            return ClockQuestion;
        })();

        control.Whereabouts = (function() {

            /**
             * Properties of a Whereabouts.
             * @typedef {Object} circlet.control.Whereabouts.$Properties
             * @property {number|null} [generation] Whereabouts generation
             * @property {number|null} [step] Whereabouts step
             * @property {string|null} [phase] Whereabouts phase
             * @property {number|null} [idleSeconds] Whereabouts idleSeconds
             * @property {Array.<circlet.control.Waiting.$Properties>|null} [waiting] Whereabouts waiting
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Whereabouts.
             * @memberof circlet.control
             * @interface IWhereabouts
             * @augments circlet.control.Whereabouts.$Properties
             * @deprecated Use circlet.control.Whereabouts.$Properties instead.
             */

            /**
             * Shape of a Whereabouts.
             * @typedef {circlet.control.Whereabouts.$Properties} circlet.control.Whereabouts.$Shape
             */

            /**
             * Constructs a new Whereabouts.
             * @memberof circlet.control
             * @classdesc Represents a Whereabouts.
             * @constructor
             * @param {circlet.control.Whereabouts.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Whereabouts = function (properties) {
                this.waiting = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Whereabouts generation.
             * @member {number} generation
             * @memberof circlet.control.Whereabouts
             * @instance
             */
            Whereabouts.prototype.generation = 0;

            /**
             * Whereabouts step.
             * @member {number} step
             * @memberof circlet.control.Whereabouts
             * @instance
             */
            Whereabouts.prototype.step = 0;

            /**
             * Whereabouts phase.
             * @member {string} phase
             * @memberof circlet.control.Whereabouts
             * @instance
             */
            Whereabouts.prototype.phase = "";

            /**
             * Whereabouts idleSeconds.
             * @member {number} idleSeconds
             * @memberof circlet.control.Whereabouts
             * @instance
             */
            Whereabouts.prototype.idleSeconds = 0;

            /**
             * Whereabouts waiting.
             * @member {Array.<circlet.control.Waiting.$Properties>} waiting
             * @memberof circlet.control.Whereabouts
             * @instance
             */
            Whereabouts.prototype.waiting = $util.emptyArray;

            /**
             * Encodes the specified Whereabouts message. Does not implicitly {@link circlet.control.Whereabouts.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Whereabouts
             * @static
             * @param {circlet.control.Whereabouts.$Properties} message Whereabouts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Whereabouts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.generation);
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.step);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.phase);
                if (message.idleSeconds != null && $Object.hasOwnProperty.call(message, "idleSeconds") && !$Object.is(message.idleSeconds, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.idleSeconds);
                if (message.waiting != null && message.waiting.length)
                    for (let i = 0; i < message.waiting.length; ++i)
                        $root.circlet.control.Waiting.encode(message.waiting[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Whereabouts message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Whereabouts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Whereabouts & circlet.control.Whereabouts.$Shape} Whereabouts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Whereabouts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Whereabouts();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.idleSeconds = value;
                            else
                                delete message.idleSeconds;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.waiting && message.waiting.length))
                                message.waiting = [];
                            message.waiting.push($root.circlet.control.Waiting.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Whereabouts message.
             * @function verify
             * @memberof circlet.control.Whereabouts
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Whereabouts.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.idleSeconds != null && $Object.hasOwnProperty.call(message, "idleSeconds"))
                    if (typeof message.idleSeconds !== "number")
                        return "idleSeconds: number expected";
                if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting")) {
                    if (!$Array.isArray(message.waiting))
                        return "waiting: array expected";
                    for (let i = 0; i < message.waiting.length; ++i) {
                        let error = $root.circlet.control.Waiting.verify(message.waiting[i], _depth + 1);
                        if (error)
                            return "waiting." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Whereabouts message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Whereabouts
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Whereabouts} Whereabouts
             */
            Whereabouts.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Whereabouts)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Whereabouts: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Whereabouts();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.idleSeconds != null)
                    if (!$Object.is($Number(object.idleSeconds), 0))
                        message.idleSeconds = $Number(object.idleSeconds);
                if (object.waiting) {
                    if (!$Array.isArray(object.waiting))
                        throw $TypeError(".circlet.control.Whereabouts.waiting: array expected");
                    message.waiting = $Array(object.waiting.length);
                    for (let i = 0; i < object.waiting.length; ++i) {
                        if (!$util.isObject(object.waiting[i]))
                            throw $TypeError(".circlet.control.Whereabouts.waiting: object expected");
                        message.waiting[i] = $root.circlet.control.Waiting.fromObject(object.waiting[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Whereabouts message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Whereabouts
             * @static
             * @param {circlet.control.Whereabouts} message Whereabouts
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Whereabouts.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.waiting = [];
                if (options.defaults) {
                    object.generation = 0;
                    object.step = 0;
                    object.phase = "";
                    object.idleSeconds = 0;
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.idleSeconds != null && $Object.hasOwnProperty.call(message, "idleSeconds"))
                    object.idleSeconds = options.json && !$isFinite(message.idleSeconds) ? $String(message.idleSeconds) : message.idleSeconds;
                if (message.waiting && message.waiting.length) {
                    object.waiting = $Array(message.waiting.length);
                    for (let j = 0; j < message.waiting.length; ++j)
                        object.waiting[j] = $root.circlet.control.Waiting.toObject(message.waiting[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Whereabouts to JSON.
             * @function toJSON
             * @memberof circlet.control.Whereabouts
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Whereabouts.prototype.toJSON = function() {
                return Whereabouts.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Whereabouts
             * @function getTypeUrl
             * @memberof circlet.control.Whereabouts
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Whereabouts.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Whereabouts";
            };

            return Whereabouts;
        })();

        control.Waiting = (function() {

            /**
             * Properties of a Waiting.
             * @typedef {Object} circlet.control.Waiting.$Properties
             * @property {string|null} [name] Waiting name
             * @property {string|null} [lane] Waiting lane
             * @property {number|null} [sequence] Waiting sequence
             * @property {string|null} [phase] Waiting phase
             * @property {number|null} [chunk] Waiting chunk
             * @property {string|null} [kind] Waiting kind
             * @property {number|null} [peer] Waiting peer
             * @property {number|null} [seconds] Waiting seconds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Waiting.
             * @memberof circlet.control
             * @interface IWaiting
             * @augments circlet.control.Waiting.$Properties
             * @deprecated Use circlet.control.Waiting.$Properties instead.
             */

            /**
             * Shape of a Waiting.
             * @typedef {circlet.control.Waiting.$Properties} circlet.control.Waiting.$Shape
             */

            /**
             * Constructs a new Waiting.
             * @memberof circlet.control
             * @classdesc Represents a Waiting.
             * @constructor
             * @param {circlet.control.Waiting.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Waiting = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Waiting name.
             * @member {string} name
             * @memberof circlet.control.Waiting
             * @instance
             */
            Waiting.prototype.name = "";

            /**
             * Waiting lane.
             * @member {string} lane
             * @memberof circlet.control.Waiting
             * @instance
             */
            Waiting.prototype.lane = "";

            /**
             * Waiting sequence.
             * @member {number} sequence
             * @memberof circlet.control.Waiting
             * @instance
             */
            Waiting.prototype.sequence = 0;

            /**
             * Waiting phase.
             * @member {string} phase
             * @memberof circlet.control.Waiting
             * @instance
             */
            Waiting.prototype.phase = "";

            /**
             * Waiting chunk.
             * @member {number} chunk
             * @memberof circlet.control.Waiting
             * @instance
             */
            Waiting.prototype.chunk = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Waiting kind.
             * @member {string} kind
             * @memberof circlet.control.Waiting
             * @instance
             */
            Waiting.prototype.kind = "";

            /**
             * Waiting peer.
             * @member {number} peer
             * @memberof circlet.control.Waiting
             * @instance
             */
            Waiting.prototype.peer = 0;

            /**
             * Waiting seconds.
             * @member {number} seconds
             * @memberof circlet.control.Waiting
             * @instance
             */
            Waiting.prototype.seconds = 0;

            /**
             * Encodes the specified Waiting message. Does not implicitly {@link circlet.control.Waiting.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Waiting
             * @static
             * @param {circlet.control.Waiting.$Properties} message Waiting message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Waiting.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.lane);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.sequence);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.phase);
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk") && (typeof message.chunk === "object" ? message.chunk.low || message.chunk.high : message.chunk !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.chunk);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.kind);
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).int32(message.peer);
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && !$Object.is(message.seconds, 0))
                    writer.uint32(/* id 8, wireType 1 =*/65).double(message.seconds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Waiting message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Waiting
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Waiting & circlet.control.Waiting.$Shape} Waiting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Waiting.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Waiting();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.chunk = value;
                            else
                                delete message.chunk;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.peer = value;
                            else
                                delete message.peer;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Waiting message.
             * @function verify
             * @memberof circlet.control.Waiting
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Waiting.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
                    if (!$util.isString(message.lane))
                        return "lane: string expected";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    if (!$util.isInteger(message.chunk) && !(message.chunk && $util.isInteger(message.chunk.low) && $util.isInteger(message.chunk.high)))
                        return "chunk: integer|Long expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isString(message.kind))
                        return "kind: string expected";
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                    if (!$util.isInteger(message.peer))
                        return "peer: integer expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (typeof message.seconds !== "number")
                        return "seconds: number expected";
                return null;
            };

            /**
             * Creates a Waiting message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Waiting
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Waiting} Waiting
             */
            Waiting.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Waiting)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Waiting: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Waiting();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.lane != null)
                    if (typeof object.lane !== "string" || object.lane.length)
                        message.lane = $String(object.lane);
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.chunk != null)
                    if (typeof object.chunk === "object" ? object.chunk.low || object.chunk.high : $Number(object.chunk) !== 0)
                        if ($util.Long)
                            message.chunk = $util.Long.fromValue(object.chunk, true);
                        else if (typeof object.chunk === "string")
                            message.chunk = $parseInt(object.chunk, 10);
                        else if (typeof object.chunk === "number")
                            message.chunk = object.chunk;
                        else if (typeof object.chunk === "object")
                            message.chunk = new $util.LongBits(object.chunk.low >>> 0, object.chunk.high >>> 0).toNumber(true);
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.peer != null)
                    if ($Number(object.peer) !== 0)
                        message.peer = object.peer | 0;
                if (object.seconds != null)
                    if (!$Object.is($Number(object.seconds), 0))
                        message.seconds = $Number(object.seconds);
                return message;
            };

            /**
             * Creates a plain object from a Waiting message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Waiting
             * @static
             * @param {circlet.control.Waiting} message Waiting
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Waiting.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.lane = "";
                    object.sequence = 0;
                    object.phase = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.chunk = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.chunk = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.kind = "";
                    object.peer = 0;
                    object.seconds = 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
                    object.lane = message.lane;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.chunk = typeof message.chunk === "number" ? $BigInt(message.chunk) : $util.Long.fromBits(message.chunk.low >>> 0, message.chunk.high >>> 0, true).toBigInt();
                    else if (typeof message.chunk === "number")
                        object.chunk = options.longs === $String ? $String(message.chunk) : message.chunk;
                    else
                        object.chunk = options.longs === $String ? $util.Long.prototype.toString.call(message.chunk) : options.longs === $Number ? new $util.LongBits(message.chunk.low >>> 0, message.chunk.high >>> 0).toNumber(true) : message.chunk;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                    object.peer = message.peer;
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    object.seconds = options.json && !$isFinite(message.seconds) ? $String(message.seconds) : message.seconds;
                return object;
            };

            /**
             * Converts this Waiting to JSON.
             * @function toJSON
             * @memberof circlet.control.Waiting
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Waiting.prototype.toJSON = function() {
                return Waiting.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Waiting
             * @function getTypeUrl
             * @memberof circlet.control.Waiting
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Waiting.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Waiting";
            };

            return Waiting;
        })();

        control.FlightRecord = (function() {

            /**
             * Properties of a FlightRecord.
             * @typedef {Object} circlet.control.FlightRecord.$Properties
             * @property {Array.<circlet.control.FlightEntry.$Properties>|null} [entries] FlightRecord entries
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FlightRecord.
             * @memberof circlet.control
             * @interface IFlightRecord
             * @augments circlet.control.FlightRecord.$Properties
             * @deprecated Use circlet.control.FlightRecord.$Properties instead.
             */

            /**
             * Shape of a FlightRecord.
             * @typedef {circlet.control.FlightRecord.$Properties} circlet.control.FlightRecord.$Shape
             */

            /**
             * Constructs a new FlightRecord.
             * @memberof circlet.control
             * @classdesc Represents a FlightRecord.
             * @constructor
             * @param {circlet.control.FlightRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FlightRecord = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FlightRecord entries.
             * @member {Array.<circlet.control.FlightEntry.$Properties>} entries
             * @memberof circlet.control.FlightRecord
             * @instance
             */
            FlightRecord.prototype.entries = $util.emptyArray;

            /**
             * Encodes the specified FlightRecord message. Does not implicitly {@link circlet.control.FlightRecord.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.FlightRecord
             * @static
             * @param {circlet.control.FlightRecord.$Properties} message FlightRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FlightRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.circlet.control.FlightEntry.encode(message.entries[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FlightRecord message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.FlightRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.FlightRecord & circlet.control.FlightRecord.$Shape} FlightRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FlightRecord.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.FlightRecord();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.circlet.control.FlightEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a FlightRecord message.
             * @function verify
             * @memberof circlet.control.FlightRecord
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            FlightRecord.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.entries != null && $Object.hasOwnProperty.call(message, "entries")) {
                    if (!$Array.isArray(message.entries))
                        return "entries: array expected";
                    for (let i = 0; i < message.entries.length; ++i) {
                        let error = $root.circlet.control.FlightEntry.verify(message.entries[i], _depth + 1);
                        if (error)
                            return "entries." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a FlightRecord message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.FlightRecord
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.FlightRecord} FlightRecord
             */
            FlightRecord.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.FlightRecord)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.FlightRecord: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.FlightRecord();
                if (object.entries) {
                    if (!$Array.isArray(object.entries))
                        throw $TypeError(".circlet.control.FlightRecord.entries: array expected");
                    message.entries = $Array(object.entries.length);
                    for (let i = 0; i < object.entries.length; ++i) {
                        if (!$util.isObject(object.entries[i]))
                            throw $TypeError(".circlet.control.FlightRecord.entries: object expected");
                        message.entries[i] = $root.circlet.control.FlightEntry.fromObject(object.entries[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a FlightRecord message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.FlightRecord
             * @static
             * @param {circlet.control.FlightRecord} message FlightRecord
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            FlightRecord.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.entries = [];
                if (message.entries && message.entries.length) {
                    object.entries = $Array(message.entries.length);
                    for (let j = 0; j < message.entries.length; ++j)
                        object.entries[j] = $root.circlet.control.FlightEntry.toObject(message.entries[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this FlightRecord to JSON.
             * @function toJSON
             * @memberof circlet.control.FlightRecord
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            FlightRecord.prototype.toJSON = function() {
                return FlightRecord.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for FlightRecord
             * @function getTypeUrl
             * @memberof circlet.control.FlightRecord
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            FlightRecord.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.FlightRecord";
            };

            return FlightRecord;
        })();

        control.FlightEntry = (function() {

            /**
             * Properties of a FlightEntry.
             * @typedef {Object} circlet.control.FlightEntry.$Properties
             * @property {number|null} [generation] FlightEntry generation
             * @property {number|null} [step] FlightEntry step
             * @property {string|null} [kind] FlightEntry kind
             * @property {string|null} [name] FlightEntry name
             * @property {string|null} [lane] FlightEntry lane
             * @property {number|null} [sequence] FlightEntry sequence
             * @property {string|null} [phase] FlightEntry phase
             * @property {number|null} [chunk] FlightEntry chunk
             * @property {Array.<string>|null} [waits] FlightEntry waits
             * @property {number|null} [beganAgo] FlightEntry beganAgo
             * @property {number|null} [endedAgo] FlightEntry endedAgo
             * @property {boolean|null} [failed] FlightEntry failed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FlightEntry.
             * @memberof circlet.control
             * @interface IFlightEntry
             * @augments circlet.control.FlightEntry.$Properties
             * @deprecated Use circlet.control.FlightEntry.$Properties instead.
             */

            /**
             * Shape of a FlightEntry.
             * @typedef {circlet.control.FlightEntry.$Properties} circlet.control.FlightEntry.$Shape
             */

            /**
             * Constructs a new FlightEntry.
             * @memberof circlet.control
             * @classdesc Represents a FlightEntry.
             * @constructor
             * @param {circlet.control.FlightEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FlightEntry = function (properties) {
                this.waits = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FlightEntry generation.
             * @member {number} generation
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.generation = 0;

            /**
             * FlightEntry step.
             * @member {number} step
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.step = 0;

            /**
             * FlightEntry kind.
             * @member {string} kind
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.kind = "";

            /**
             * FlightEntry name.
             * @member {string} name
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.name = "";

            /**
             * FlightEntry lane.
             * @member {string} lane
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.lane = "";

            /**
             * FlightEntry sequence.
             * @member {number} sequence
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.sequence = 0;

            /**
             * FlightEntry phase.
             * @member {string} phase
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.phase = "";

            /**
             * FlightEntry chunk.
             * @member {number} chunk
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.chunk = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * FlightEntry waits.
             * @member {Array.<string>} waits
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.waits = $util.emptyArray;

            /**
             * FlightEntry beganAgo.
             * @member {number} beganAgo
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.beganAgo = 0;

            /**
             * FlightEntry endedAgo.
             * @member {number} endedAgo
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.endedAgo = 0;

            /**
             * FlightEntry failed.
             * @member {boolean} failed
             * @memberof circlet.control.FlightEntry
             * @instance
             */
            FlightEntry.prototype.failed = false;

            /**
             * Encodes the specified FlightEntry message. Does not implicitly {@link circlet.control.FlightEntry.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.FlightEntry
             * @static
             * @param {circlet.control.FlightEntry.$Properties} message FlightEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FlightEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.generation);
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.step);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.kind);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.name);
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.lane);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.sequence);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.phase);
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk") && (typeof message.chunk === "object" ? message.chunk.low || message.chunk.high : message.chunk !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.chunk);
                if (message.waits != null && message.waits.length)
                    for (let i = 0; i < message.waits.length; ++i)
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.waits[i]);
                if (message.beganAgo != null && $Object.hasOwnProperty.call(message, "beganAgo") && !$Object.is(message.beganAgo, 0))
                    writer.uint32(/* id 10, wireType 1 =*/81).double(message.beganAgo);
                if (message.endedAgo != null && $Object.hasOwnProperty.call(message, "endedAgo") && !$Object.is(message.endedAgo, 0))
                    writer.uint32(/* id 11, wireType 1 =*/89).double(message.endedAgo);
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed") && message.failed !== false)
                    writer.uint32(/* id 12, wireType 0 =*/96).bool(message.failed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FlightEntry message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.FlightEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.FlightEntry & circlet.control.FlightEntry.$Shape} FlightEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FlightEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.FlightEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.chunk = value;
                            else
                                delete message.chunk;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.waits && message.waits.length))
                                message.waits = [];
                            message.waits.push(reader.stringVerify());
                            continue;
                        }
                    case 10: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.beganAgo = value;
                            else
                                delete message.beganAgo;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.endedAgo = value;
                            else
                                delete message.endedAgo;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.failed = value;
                            else
                                delete message.failed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a FlightEntry message.
             * @function verify
             * @memberof circlet.control.FlightEntry
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            FlightEntry.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isString(message.kind))
                        return "kind: string expected";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
                    if (!$util.isString(message.lane))
                        return "lane: string expected";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (!$util.isString(message.phase))
                        return "phase: string expected";
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    if (!$util.isInteger(message.chunk) && !(message.chunk && $util.isInteger(message.chunk.low) && $util.isInteger(message.chunk.high)))
                        return "chunk: integer|Long expected";
                if (message.waits != null && $Object.hasOwnProperty.call(message, "waits")) {
                    if (!$Array.isArray(message.waits))
                        return "waits: array expected";
                    for (let i = 0; i < message.waits.length; ++i)
                        if (!$util.isString(message.waits[i]))
                            return "waits: string[] expected";
                }
                if (message.beganAgo != null && $Object.hasOwnProperty.call(message, "beganAgo"))
                    if (typeof message.beganAgo !== "number")
                        return "beganAgo: number expected";
                if (message.endedAgo != null && $Object.hasOwnProperty.call(message, "endedAgo"))
                    if (typeof message.endedAgo !== "number")
                        return "endedAgo: number expected";
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    if (typeof message.failed !== "boolean")
                        return "failed: boolean expected";
                return null;
            };

            /**
             * Creates a FlightEntry message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.FlightEntry
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.FlightEntry} FlightEntry
             */
            FlightEntry.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.FlightEntry)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.FlightEntry: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.FlightEntry();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.lane != null)
                    if (typeof object.lane !== "string" || object.lane.length)
                        message.lane = $String(object.lane);
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                if (object.phase != null)
                    if (typeof object.phase !== "string" || object.phase.length)
                        message.phase = $String(object.phase);
                if (object.chunk != null)
                    if (typeof object.chunk === "object" ? object.chunk.low || object.chunk.high : $Number(object.chunk) !== 0)
                        if ($util.Long)
                            message.chunk = $util.Long.fromValue(object.chunk, true);
                        else if (typeof object.chunk === "string")
                            message.chunk = $parseInt(object.chunk, 10);
                        else if (typeof object.chunk === "number")
                            message.chunk = object.chunk;
                        else if (typeof object.chunk === "object")
                            message.chunk = new $util.LongBits(object.chunk.low >>> 0, object.chunk.high >>> 0).toNumber(true);
                if (object.waits) {
                    if (!$Array.isArray(object.waits))
                        throw $TypeError(".circlet.control.FlightEntry.waits: array expected");
                    message.waits = $Array(object.waits.length);
                    for (let i = 0; i < object.waits.length; ++i)
                        message.waits[i] = $String(object.waits[i]);
                }
                if (object.beganAgo != null)
                    if (!$Object.is($Number(object.beganAgo), 0))
                        message.beganAgo = $Number(object.beganAgo);
                if (object.endedAgo != null)
                    if (!$Object.is($Number(object.endedAgo), 0))
                        message.endedAgo = $Number(object.endedAgo);
                if (object.failed != null)
                    if (object.failed)
                        message.failed = $Boolean(object.failed);
                return message;
            };

            /**
             * Creates a plain object from a FlightEntry message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.FlightEntry
             * @static
             * @param {circlet.control.FlightEntry} message FlightEntry
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            FlightEntry.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.waits = [];
                if (options.defaults) {
                    object.generation = 0;
                    object.step = 0;
                    object.kind = "";
                    object.name = "";
                    object.lane = "";
                    object.sequence = 0;
                    object.phase = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.chunk = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.chunk = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.beganAgo = 0;
                    object.endedAgo = 0;
                    object.failed = false;
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
                    object.lane = message.lane;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = message.phase;
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.chunk = typeof message.chunk === "number" ? $BigInt(message.chunk) : $util.Long.fromBits(message.chunk.low >>> 0, message.chunk.high >>> 0, true).toBigInt();
                    else if (typeof message.chunk === "number")
                        object.chunk = options.longs === $String ? $String(message.chunk) : message.chunk;
                    else
                        object.chunk = options.longs === $String ? $util.Long.prototype.toString.call(message.chunk) : options.longs === $Number ? new $util.LongBits(message.chunk.low >>> 0, message.chunk.high >>> 0).toNumber(true) : message.chunk;
                if (message.waits && message.waits.length) {
                    object.waits = $Array(message.waits.length);
                    for (let j = 0; j < message.waits.length; ++j)
                        object.waits[j] = message.waits[j];
                }
                if (message.beganAgo != null && $Object.hasOwnProperty.call(message, "beganAgo"))
                    object.beganAgo = options.json && !$isFinite(message.beganAgo) ? $String(message.beganAgo) : message.beganAgo;
                if (message.endedAgo != null && $Object.hasOwnProperty.call(message, "endedAgo"))
                    object.endedAgo = options.json && !$isFinite(message.endedAgo) ? $String(message.endedAgo) : message.endedAgo;
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    object.failed = message.failed;
                return object;
            };

            /**
             * Converts this FlightEntry to JSON.
             * @function toJSON
             * @memberof circlet.control.FlightEntry
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            FlightEntry.prototype.toJSON = function() {
                return FlightEntry.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for FlightEntry
             * @function getTypeUrl
             * @memberof circlet.control.FlightEntry
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            FlightEntry.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.FlightEntry";
            };

            return FlightEntry;
        })();

        control.Density = (function() {

            /**
             * Properties of a Density.
             * @typedef {Object} circlet.control.Density.$Properties
             * @property {number|null} [step] Density step
             * @property {boolean|null} [betweenImages] Density betweenImages
             * @property {number|null} [pairs] Density pairs
             * @property {Array.<number>|null} [cells] Density cells
             * @property {number|null} [bins] Density bins
             * @property {number|null} [least] Density least
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Density.
             * @memberof circlet.control
             * @interface IDensity
             * @augments circlet.control.Density.$Properties
             * @deprecated Use circlet.control.Density.$Properties instead.
             */

            /**
             * Shape of a Density.
             * @typedef {circlet.control.Density.$Properties} circlet.control.Density.$Shape
             */

            /**
             * Constructs a new Density.
             * @memberof circlet.control
             * @classdesc Represents a Density.
             * @constructor
             * @param {circlet.control.Density.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Density = function (properties) {
                this.cells = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Density step.
             * @member {number} step
             * @memberof circlet.control.Density
             * @instance
             */
            Density.prototype.step = 0;

            /**
             * Density betweenImages.
             * @member {boolean} betweenImages
             * @memberof circlet.control.Density
             * @instance
             */
            Density.prototype.betweenImages = false;

            /**
             * Density pairs.
             * @member {number} pairs
             * @memberof circlet.control.Density
             * @instance
             */
            Density.prototype.pairs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Density cells.
             * @member {Array.<number>} cells
             * @memberof circlet.control.Density
             * @instance
             */
            Density.prototype.cells = $util.emptyArray;

            /**
             * Density bins.
             * @member {number} bins
             * @memberof circlet.control.Density
             * @instance
             */
            Density.prototype.bins = 0;

            /**
             * Density least.
             * @member {number} least
             * @memberof circlet.control.Density
             * @instance
             */
            Density.prototype.least = 0;

            /**
             * Encodes the specified Density message. Does not implicitly {@link circlet.control.Density.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Density
             * @static
             * @param {circlet.control.Density.$Properties} message Density message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Density.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.betweenImages != null && $Object.hasOwnProperty.call(message, "betweenImages") && message.betweenImages !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.betweenImages);
                if (message.pairs != null && $Object.hasOwnProperty.call(message, "pairs") && (typeof message.pairs === "object" ? message.pairs.low || message.pairs.high : message.pairs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.pairs);
                if (message.cells != null && message.cells.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.cells);
                if (message.bins != null && $Object.hasOwnProperty.call(message, "bins") && message.bins !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.bins);
                if (message.least != null && $Object.hasOwnProperty.call(message, "least") && !$Object.is(message.least, 0))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.least);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Density message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Density
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Density & circlet.control.Density.$Shape} Density
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Density.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Density();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.betweenImages = value;
                            else
                                delete message.betweenImages;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.pairs = value;
                            else
                                delete message.pairs;
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.cells && message.cells.length))
                                    message.cells = [];
                                reader.uint32s(message.cells);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.cells && message.cells.length))
                                message.cells = [];
                            message.cells.push(reader.uint32());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bins = value;
                            else
                                delete message.bins;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.least = value;
                            else
                                delete message.least;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Density message.
             * @function verify
             * @memberof circlet.control.Density
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Density.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.betweenImages != null && $Object.hasOwnProperty.call(message, "betweenImages"))
                    if (typeof message.betweenImages !== "boolean")
                        return "betweenImages: boolean expected";
                if (message.pairs != null && $Object.hasOwnProperty.call(message, "pairs"))
                    if (!$util.isInteger(message.pairs) && !(message.pairs && $util.isInteger(message.pairs.low) && $util.isInteger(message.pairs.high)))
                        return "pairs: integer|Long expected";
                if (message.cells != null && $Object.hasOwnProperty.call(message, "cells")) {
                    if (!$Array.isArray(message.cells))
                        return "cells: array expected";
                    for (let i = 0; i < message.cells.length; ++i)
                        if (!$util.isInteger(message.cells[i]))
                            return "cells: integer[] expected";
                }
                if (message.bins != null && $Object.hasOwnProperty.call(message, "bins"))
                    if (!$util.isInteger(message.bins))
                        return "bins: integer expected";
                if (message.least != null && $Object.hasOwnProperty.call(message, "least"))
                    if (typeof message.least !== "number")
                        return "least: number expected";
                return null;
            };

            /**
             * Creates a Density message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Density
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Density} Density
             */
            Density.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Density)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Density: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Density();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.betweenImages != null)
                    if (object.betweenImages)
                        message.betweenImages = $Boolean(object.betweenImages);
                if (object.pairs != null)
                    if (typeof object.pairs === "object" ? object.pairs.low || object.pairs.high : $Number(object.pairs) !== 0)
                        if ($util.Long)
                            message.pairs = $util.Long.fromValue(object.pairs, true);
                        else if (typeof object.pairs === "string")
                            message.pairs = $parseInt(object.pairs, 10);
                        else if (typeof object.pairs === "number")
                            message.pairs = object.pairs;
                        else if (typeof object.pairs === "object")
                            message.pairs = new $util.LongBits(object.pairs.low >>> 0, object.pairs.high >>> 0).toNumber(true);
                if (object.cells) {
                    if (!$Array.isArray(object.cells))
                        throw $TypeError(".circlet.control.Density.cells: array expected");
                    message.cells = $Array(object.cells.length);
                    for (let i = 0; i < object.cells.length; ++i)
                        message.cells[i] = object.cells[i] >>> 0;
                }
                if (object.bins != null)
                    if ($Number(object.bins) !== 0)
                        message.bins = object.bins >>> 0;
                if (object.least != null)
                    if (!$Object.is($Number(object.least), 0))
                        message.least = $Number(object.least);
                return message;
            };

            /**
             * Creates a plain object from a Density message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Density
             * @static
             * @param {circlet.control.Density} message Density
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Density.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.cells = [];
                if (options.defaults) {
                    object.step = 0;
                    object.betweenImages = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.pairs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.pairs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.bins = 0;
                    object.least = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.betweenImages != null && $Object.hasOwnProperty.call(message, "betweenImages"))
                    object.betweenImages = message.betweenImages;
                if (message.pairs != null && $Object.hasOwnProperty.call(message, "pairs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.pairs = typeof message.pairs === "number" ? $BigInt(message.pairs) : $util.Long.fromBits(message.pairs.low >>> 0, message.pairs.high >>> 0, true).toBigInt();
                    else if (typeof message.pairs === "number")
                        object.pairs = options.longs === $String ? $String(message.pairs) : message.pairs;
                    else
                        object.pairs = options.longs === $String ? $util.Long.prototype.toString.call(message.pairs) : options.longs === $Number ? new $util.LongBits(message.pairs.low >>> 0, message.pairs.high >>> 0).toNumber(true) : message.pairs;
                if (message.cells && message.cells.length) {
                    object.cells = $Array(message.cells.length);
                    for (let j = 0; j < message.cells.length; ++j)
                        object.cells[j] = message.cells[j];
                }
                if (message.bins != null && $Object.hasOwnProperty.call(message, "bins"))
                    object.bins = message.bins;
                if (message.least != null && $Object.hasOwnProperty.call(message, "least"))
                    object.least = options.json && !$isFinite(message.least) ? $String(message.least) : message.least;
                return object;
            };

            /**
             * Converts this Density to JSON.
             * @function toJSON
             * @memberof circlet.control.Density
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Density.prototype.toJSON = function() {
                return Density.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Density
             * @function getTypeUrl
             * @memberof circlet.control.Density
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Density.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Density";
            };

            return Density;
        })();

        control.Retrievals = (function() {

            /**
             * Properties of a Retrievals.
             * @typedef {Object} circlet.control.Retrievals.$Properties
             * @property {number|null} [step] Retrievals step
             * @property {string|null} [sheet] Retrievals sheet
             * @property {number|null} [tile] Retrievals tile
             * @property {Array.<circlet.control.Query.$Properties>|null} [queries] Retrievals queries
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Retrievals.
             * @memberof circlet.control
             * @interface IRetrievals
             * @augments circlet.control.Retrievals.$Properties
             * @deprecated Use circlet.control.Retrievals.$Properties instead.
             */

            /**
             * Shape of a Retrievals.
             * @typedef {circlet.control.Retrievals.$Properties} circlet.control.Retrievals.$Shape
             */

            /**
             * Constructs a new Retrievals.
             * @memberof circlet.control
             * @classdesc Represents a Retrievals.
             * @constructor
             * @param {circlet.control.Retrievals.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Retrievals = function (properties) {
                this.queries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Retrievals step.
             * @member {number} step
             * @memberof circlet.control.Retrievals
             * @instance
             */
            Retrievals.prototype.step = 0;

            /**
             * Retrievals sheet.
             * @member {string} sheet
             * @memberof circlet.control.Retrievals
             * @instance
             */
            Retrievals.prototype.sheet = "";

            /**
             * Retrievals tile.
             * @member {number} tile
             * @memberof circlet.control.Retrievals
             * @instance
             */
            Retrievals.prototype.tile = 0;

            /**
             * Retrievals queries.
             * @member {Array.<circlet.control.Query.$Properties>} queries
             * @memberof circlet.control.Retrievals
             * @instance
             */
            Retrievals.prototype.queries = $util.emptyArray;

            /**
             * Encodes the specified Retrievals message. Does not implicitly {@link circlet.control.Retrievals.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Retrievals
             * @static
             * @param {circlet.control.Retrievals.$Properties} message Retrievals message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Retrievals.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.sheet != null && $Object.hasOwnProperty.call(message, "sheet") && message.sheet !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.sheet);
                if (message.tile != null && $Object.hasOwnProperty.call(message, "tile") && message.tile !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.tile);
                if (message.queries != null && message.queries.length)
                    for (let i = 0; i < message.queries.length; ++i)
                        $root.circlet.control.Query.encode(message.queries[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Retrievals message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Retrievals
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Retrievals & circlet.control.Retrievals.$Shape} Retrievals
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Retrievals.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Retrievals();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sheet = value;
                            else
                                delete message.sheet;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tile = value;
                            else
                                delete message.tile;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.queries && message.queries.length))
                                message.queries = [];
                            message.queries.push($root.circlet.control.Query.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Retrievals message.
             * @function verify
             * @memberof circlet.control.Retrievals
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Retrievals.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.sheet != null && $Object.hasOwnProperty.call(message, "sheet"))
                    if (!$util.isString(message.sheet))
                        return "sheet: string expected";
                if (message.tile != null && $Object.hasOwnProperty.call(message, "tile"))
                    if (!$util.isInteger(message.tile))
                        return "tile: integer expected";
                if (message.queries != null && $Object.hasOwnProperty.call(message, "queries")) {
                    if (!$Array.isArray(message.queries))
                        return "queries: array expected";
                    for (let i = 0; i < message.queries.length; ++i) {
                        let error = $root.circlet.control.Query.verify(message.queries[i], _depth + 1);
                        if (error)
                            return "queries." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Retrievals message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Retrievals
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Retrievals} Retrievals
             */
            Retrievals.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Retrievals)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Retrievals: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Retrievals();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.sheet != null)
                    if (typeof object.sheet !== "string" || object.sheet.length)
                        message.sheet = $String(object.sheet);
                if (object.tile != null)
                    if ($Number(object.tile) !== 0)
                        message.tile = object.tile >>> 0;
                if (object.queries) {
                    if (!$Array.isArray(object.queries))
                        throw $TypeError(".circlet.control.Retrievals.queries: array expected");
                    message.queries = $Array(object.queries.length);
                    for (let i = 0; i < object.queries.length; ++i) {
                        if (!$util.isObject(object.queries[i]))
                            throw $TypeError(".circlet.control.Retrievals.queries: object expected");
                        message.queries[i] = $root.circlet.control.Query.fromObject(object.queries[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Retrievals message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Retrievals
             * @static
             * @param {circlet.control.Retrievals} message Retrievals
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Retrievals.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.queries = [];
                if (options.defaults) {
                    object.step = 0;
                    object.sheet = "";
                    object.tile = 0;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.sheet != null && $Object.hasOwnProperty.call(message, "sheet"))
                    object.sheet = message.sheet;
                if (message.tile != null && $Object.hasOwnProperty.call(message, "tile"))
                    object.tile = message.tile;
                if (message.queries && message.queries.length) {
                    object.queries = $Array(message.queries.length);
                    for (let j = 0; j < message.queries.length; ++j)
                        object.queries[j] = $root.circlet.control.Query.toObject(message.queries[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Retrievals to JSON.
             * @function toJSON
             * @memberof circlet.control.Retrievals
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Retrievals.prototype.toJSON = function() {
                return Retrievals.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Retrievals
             * @function getTypeUrl
             * @memberof circlet.control.Retrievals
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Retrievals.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Retrievals";
            };

            return Retrievals;
        })();

        control.Query = (function() {

            /**
             * Properties of a Query.
             * @typedef {Object} circlet.control.Query.$Properties
             * @property {string|null} [name] Query name
             * @property {Array.<circlet.control.Neighbour.$Properties>|null} [neighbours] Query neighbours
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Query.
             * @memberof circlet.control
             * @interface IQuery
             * @augments circlet.control.Query.$Properties
             * @deprecated Use circlet.control.Query.$Properties instead.
             */

            /**
             * Shape of a Query.
             * @typedef {circlet.control.Query.$Properties} circlet.control.Query.$Shape
             */

            /**
             * Constructs a new Query.
             * @memberof circlet.control
             * @classdesc Represents a Query.
             * @constructor
             * @param {circlet.control.Query.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Query = function (properties) {
                this.neighbours = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Query name.
             * @member {string} name
             * @memberof circlet.control.Query
             * @instance
             */
            Query.prototype.name = "";

            /**
             * Query neighbours.
             * @member {Array.<circlet.control.Neighbour.$Properties>} neighbours
             * @memberof circlet.control.Query
             * @instance
             */
            Query.prototype.neighbours = $util.emptyArray;

            /**
             * Encodes the specified Query message. Does not implicitly {@link circlet.control.Query.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Query
             * @static
             * @param {circlet.control.Query.$Properties} message Query message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Query.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.neighbours != null && message.neighbours.length)
                    for (let i = 0; i < message.neighbours.length; ++i)
                        $root.circlet.control.Neighbour.encode(message.neighbours[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Query message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Query
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Query & circlet.control.Query.$Shape} Query
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Query.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Query();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.neighbours && message.neighbours.length))
                                message.neighbours = [];
                            message.neighbours.push($root.circlet.control.Neighbour.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Query message.
             * @function verify
             * @memberof circlet.control.Query
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Query.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.neighbours != null && $Object.hasOwnProperty.call(message, "neighbours")) {
                    if (!$Array.isArray(message.neighbours))
                        return "neighbours: array expected";
                    for (let i = 0; i < message.neighbours.length; ++i) {
                        let error = $root.circlet.control.Neighbour.verify(message.neighbours[i], _depth + 1);
                        if (error)
                            return "neighbours." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Query message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Query
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Query} Query
             */
            Query.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Query)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Query: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Query();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.neighbours) {
                    if (!$Array.isArray(object.neighbours))
                        throw $TypeError(".circlet.control.Query.neighbours: array expected");
                    message.neighbours = $Array(object.neighbours.length);
                    for (let i = 0; i < object.neighbours.length; ++i) {
                        if (!$util.isObject(object.neighbours[i]))
                            throw $TypeError(".circlet.control.Query.neighbours: object expected");
                        message.neighbours[i] = $root.circlet.control.Neighbour.fromObject(object.neighbours[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Query message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Query
             * @static
             * @param {circlet.control.Query} message Query
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Query.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.neighbours = [];
                if (options.defaults)
                    object.name = "";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.neighbours && message.neighbours.length) {
                    object.neighbours = $Array(message.neighbours.length);
                    for (let j = 0; j < message.neighbours.length; ++j)
                        object.neighbours[j] = $root.circlet.control.Neighbour.toObject(message.neighbours[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Query to JSON.
             * @function toJSON
             * @memberof circlet.control.Query
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Query.prototype.toJSON = function() {
                return Query.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Query
             * @function getTypeUrl
             * @memberof circlet.control.Query
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Query.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Query";
            };

            return Query;
        })();

        control.Neighbour = (function() {

            /**
             * Properties of a Neighbour.
             * @typedef {Object} circlet.control.Neighbour.$Properties
             * @property {string|null} [name] Neighbour name
             * @property {boolean|null} [isRight] Neighbour isRight
             * @property {number|null} [cosine] Neighbour cosine
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Neighbour.
             * @memberof circlet.control
             * @interface INeighbour
             * @augments circlet.control.Neighbour.$Properties
             * @deprecated Use circlet.control.Neighbour.$Properties instead.
             */

            /**
             * Shape of a Neighbour.
             * @typedef {circlet.control.Neighbour.$Properties} circlet.control.Neighbour.$Shape
             */

            /**
             * Constructs a new Neighbour.
             * @memberof circlet.control
             * @classdesc Represents a Neighbour.
             * @constructor
             * @param {circlet.control.Neighbour.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Neighbour = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Neighbour name.
             * @member {string} name
             * @memberof circlet.control.Neighbour
             * @instance
             */
            Neighbour.prototype.name = "";

            /**
             * Neighbour isRight.
             * @member {boolean} isRight
             * @memberof circlet.control.Neighbour
             * @instance
             */
            Neighbour.prototype.isRight = false;

            /**
             * Neighbour cosine.
             * @member {number} cosine
             * @memberof circlet.control.Neighbour
             * @instance
             */
            Neighbour.prototype.cosine = 0;

            /**
             * Encodes the specified Neighbour message. Does not implicitly {@link circlet.control.Neighbour.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Neighbour
             * @static
             * @param {circlet.control.Neighbour.$Properties} message Neighbour message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Neighbour.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.isRight != null && $Object.hasOwnProperty.call(message, "isRight") && message.isRight !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.isRight);
                if (message.cosine != null && $Object.hasOwnProperty.call(message, "cosine") && !$Object.is(message.cosine, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.cosine);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Neighbour message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Neighbour
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Neighbour & circlet.control.Neighbour.$Shape} Neighbour
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Neighbour.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Neighbour();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isRight = value;
                            else
                                delete message.isRight;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.cosine = value;
                            else
                                delete message.cosine;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Neighbour message.
             * @function verify
             * @memberof circlet.control.Neighbour
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Neighbour.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.isRight != null && $Object.hasOwnProperty.call(message, "isRight"))
                    if (typeof message.isRight !== "boolean")
                        return "isRight: boolean expected";
                if (message.cosine != null && $Object.hasOwnProperty.call(message, "cosine"))
                    if (typeof message.cosine !== "number")
                        return "cosine: number expected";
                return null;
            };

            /**
             * Creates a Neighbour message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Neighbour
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Neighbour} Neighbour
             */
            Neighbour.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Neighbour)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Neighbour: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Neighbour();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.isRight != null)
                    if (object.isRight)
                        message.isRight = $Boolean(object.isRight);
                if (object.cosine != null)
                    if (!$Object.is($Number(object.cosine), 0))
                        message.cosine = $Number(object.cosine);
                return message;
            };

            /**
             * Creates a plain object from a Neighbour message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Neighbour
             * @static
             * @param {circlet.control.Neighbour} message Neighbour
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Neighbour.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.isRight = false;
                    object.cosine = 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.isRight != null && $Object.hasOwnProperty.call(message, "isRight"))
                    object.isRight = message.isRight;
                if (message.cosine != null && $Object.hasOwnProperty.call(message, "cosine"))
                    object.cosine = options.json && !$isFinite(message.cosine) ? $String(message.cosine) : message.cosine;
                return object;
            };

            /**
             * Converts this Neighbour to JSON.
             * @function toJSON
             * @memberof circlet.control.Neighbour
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Neighbour.prototype.toJSON = function() {
                return Neighbour.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Neighbour
             * @function getTypeUrl
             * @memberof circlet.control.Neighbour
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Neighbour.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Neighbour";
            };

            return Neighbour;
        })();

        control.Welcome = (function() {

            /**
             * Properties of a Welcome.
             * @typedef {Object} circlet.control.Welcome.$Properties
             * @property {number|null} [rank] Welcome rank
             * @property {number|null} [worldSize] Welcome worldSize
             * @property {string|null} [job] Welcome job
             * @property {string|null} [recipe] Welcome recipe
             * @property {string|null} [dataPath] Welcome dataPath
             * @property {string|null} [runDirectory] Welcome runDirectory
             * @property {number|null} [numShards] Welcome numShards
             * @property {boolean|null} [trace] Welcome trace
             * @property {string|null} [memberToken] Welcome memberToken
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Welcome.
             * @memberof circlet.control
             * @interface IWelcome
             * @augments circlet.control.Welcome.$Properties
             * @deprecated Use circlet.control.Welcome.$Properties instead.
             */

            /**
             * Shape of a Welcome.
             * @typedef {circlet.control.Welcome.$Properties} circlet.control.Welcome.$Shape
             */

            /**
             * Constructs a new Welcome.
             * @memberof circlet.control
             * @classdesc Represents a Welcome.
             * @constructor
             * @param {circlet.control.Welcome.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Welcome = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Welcome rank.
             * @member {number} rank
             * @memberof circlet.control.Welcome
             * @instance
             */
            Welcome.prototype.rank = 0;

            /**
             * Welcome worldSize.
             * @member {number} worldSize
             * @memberof circlet.control.Welcome
             * @instance
             */
            Welcome.prototype.worldSize = 0;

            /**
             * Welcome job.
             * @member {string} job
             * @memberof circlet.control.Welcome
             * @instance
             */
            Welcome.prototype.job = "";

            /**
             * Welcome recipe.
             * @member {string} recipe
             * @memberof circlet.control.Welcome
             * @instance
             */
            Welcome.prototype.recipe = "";

            /**
             * Welcome dataPath.
             * @member {string} dataPath
             * @memberof circlet.control.Welcome
             * @instance
             */
            Welcome.prototype.dataPath = "";

            /**
             * Welcome runDirectory.
             * @member {string} runDirectory
             * @memberof circlet.control.Welcome
             * @instance
             */
            Welcome.prototype.runDirectory = "";

            /**
             * Welcome numShards.
             * @member {number} numShards
             * @memberof circlet.control.Welcome
             * @instance
             */
            Welcome.prototype.numShards = 0;

            /**
             * Welcome trace.
             * @member {boolean} trace
             * @memberof circlet.control.Welcome
             * @instance
             */
            Welcome.prototype.trace = false;

            /**
             * Welcome memberToken.
             * @member {string} memberToken
             * @memberof circlet.control.Welcome
             * @instance
             */
            Welcome.prototype.memberToken = "";

            /**
             * Encodes the specified Welcome message. Does not implicitly {@link circlet.control.Welcome.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Welcome
             * @static
             * @param {circlet.control.Welcome.$Properties} message Welcome message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Welcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                if (message.worldSize != null && $Object.hasOwnProperty.call(message, "worldSize") && message.worldSize !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.worldSize);
                if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.job);
                if (message.recipe != null && $Object.hasOwnProperty.call(message, "recipe") && message.recipe !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.recipe);
                if (message.dataPath != null && $Object.hasOwnProperty.call(message, "dataPath") && message.dataPath !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.dataPath);
                if (message.runDirectory != null && $Object.hasOwnProperty.call(message, "runDirectory") && message.runDirectory !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.runDirectory);
                if (message.numShards != null && $Object.hasOwnProperty.call(message, "numShards") && message.numShards !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.numShards);
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace") && message.trace !== false)
                    writer.uint32(/* id 10, wireType 0 =*/80).bool(message.trace);
                if (message.memberToken != null && $Object.hasOwnProperty.call(message, "memberToken") && message.memberToken !== "")
                    writer.uint32(/* id 15, wireType 2 =*/122).string(message.memberToken);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Welcome message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Welcome
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Welcome & circlet.control.Welcome.$Shape} Welcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Welcome.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Welcome();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.worldSize = value;
                            else
                                delete message.worldSize;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.job = value;
                            else
                                delete message.job;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recipe = value;
                            else
                                delete message.recipe;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.dataPath = value;
                            else
                                delete message.dataPath;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.runDirectory = value;
                            else
                                delete message.runDirectory;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numShards = value;
                            else
                                delete message.numShards;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.trace = value;
                            else
                                delete message.trace;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.memberToken = value;
                            else
                                delete message.memberToken;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Welcome message.
             * @function verify
             * @memberof circlet.control.Welcome
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Welcome.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.worldSize != null && $Object.hasOwnProperty.call(message, "worldSize"))
                    if (!$util.isInteger(message.worldSize))
                        return "worldSize: integer expected";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    if (!$util.isString(message.job))
                        return "job: string expected";
                if (message.recipe != null && $Object.hasOwnProperty.call(message, "recipe"))
                    if (!$util.isString(message.recipe))
                        return "recipe: string expected";
                if (message.dataPath != null && $Object.hasOwnProperty.call(message, "dataPath"))
                    if (!$util.isString(message.dataPath))
                        return "dataPath: string expected";
                if (message.runDirectory != null && $Object.hasOwnProperty.call(message, "runDirectory"))
                    if (!$util.isString(message.runDirectory))
                        return "runDirectory: string expected";
                if (message.numShards != null && $Object.hasOwnProperty.call(message, "numShards"))
                    if (!$util.isInteger(message.numShards))
                        return "numShards: integer expected";
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                    if (typeof message.trace !== "boolean")
                        return "trace: boolean expected";
                if (message.memberToken != null && $Object.hasOwnProperty.call(message, "memberToken"))
                    if (!$util.isString(message.memberToken))
                        return "memberToken: string expected";
                return null;
            };

            /**
             * Creates a Welcome message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Welcome
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Welcome} Welcome
             */
            Welcome.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Welcome)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Welcome: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Welcome();
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.worldSize != null)
                    if ($Number(object.worldSize) !== 0)
                        message.worldSize = object.worldSize >>> 0;
                if (object.job != null)
                    if (typeof object.job !== "string" || object.job.length)
                        message.job = $String(object.job);
                if (object.recipe != null)
                    if (typeof object.recipe !== "string" || object.recipe.length)
                        message.recipe = $String(object.recipe);
                if (object.dataPath != null)
                    if (typeof object.dataPath !== "string" || object.dataPath.length)
                        message.dataPath = $String(object.dataPath);
                if (object.runDirectory != null)
                    if (typeof object.runDirectory !== "string" || object.runDirectory.length)
                        message.runDirectory = $String(object.runDirectory);
                if (object.numShards != null)
                    if ($Number(object.numShards) !== 0)
                        message.numShards = object.numShards >>> 0;
                if (object.trace != null)
                    if (object.trace)
                        message.trace = $Boolean(object.trace);
                if (object.memberToken != null)
                    if (typeof object.memberToken !== "string" || object.memberToken.length)
                        message.memberToken = $String(object.memberToken);
                return message;
            };

            /**
             * Creates a plain object from a Welcome message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Welcome
             * @static
             * @param {circlet.control.Welcome} message Welcome
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Welcome.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.rank = 0;
                    object.worldSize = 0;
                    object.job = "";
                    object.recipe = "";
                    object.dataPath = "";
                    object.runDirectory = "";
                    object.numShards = 0;
                    object.trace = false;
                    object.memberToken = "";
                }
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.worldSize != null && $Object.hasOwnProperty.call(message, "worldSize"))
                    object.worldSize = message.worldSize;
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = message.job;
                if (message.recipe != null && $Object.hasOwnProperty.call(message, "recipe"))
                    object.recipe = message.recipe;
                if (message.dataPath != null && $Object.hasOwnProperty.call(message, "dataPath"))
                    object.dataPath = message.dataPath;
                if (message.runDirectory != null && $Object.hasOwnProperty.call(message, "runDirectory"))
                    object.runDirectory = message.runDirectory;
                if (message.numShards != null && $Object.hasOwnProperty.call(message, "numShards"))
                    object.numShards = message.numShards;
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                    object.trace = message.trace;
                if (message.memberToken != null && $Object.hasOwnProperty.call(message, "memberToken"))
                    object.memberToken = message.memberToken;
                return object;
            };

            /**
             * Converts this Welcome to JSON.
             * @function toJSON
             * @memberof circlet.control.Welcome
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Welcome.prototype.toJSON = function() {
                return Welcome.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Welcome
             * @function getTypeUrl
             * @memberof circlet.control.Welcome
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Welcome.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Welcome";
            };

            return Welcome;
        })();

        control.Member = (function() {

            /**
             * Properties of a Member.
             * @typedef {Object} circlet.control.Member.$Properties
             * @property {number|null} [rank] Member rank
             * @property {string|null} [host] Member host
             * @property {number|null} [pid] Member pid
             * @property {Array.<string>|null} [endpoints] Member endpoints
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Member.
             * @memberof circlet.control
             * @interface IMember
             * @augments circlet.control.Member.$Properties
             * @deprecated Use circlet.control.Member.$Properties instead.
             */

            /**
             * Shape of a Member.
             * @typedef {circlet.control.Member.$Properties} circlet.control.Member.$Shape
             */

            /**
             * Constructs a new Member.
             * @memberof circlet.control
             * @classdesc Represents a Member.
             * @constructor
             * @param {circlet.control.Member.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Member = function (properties) {
                this.endpoints = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Member rank.
             * @member {number} rank
             * @memberof circlet.control.Member
             * @instance
             */
            Member.prototype.rank = 0;

            /**
             * Member host.
             * @member {string} host
             * @memberof circlet.control.Member
             * @instance
             */
            Member.prototype.host = "";

            /**
             * Member pid.
             * @member {number} pid
             * @memberof circlet.control.Member
             * @instance
             */
            Member.prototype.pid = 0;

            /**
             * Member endpoints.
             * @member {Array.<string>} endpoints
             * @memberof circlet.control.Member
             * @instance
             */
            Member.prototype.endpoints = $util.emptyArray;

            /**
             * Encodes the specified Member message. Does not implicitly {@link circlet.control.Member.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Member
             * @static
             * @param {circlet.control.Member.$Properties} message Member message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Member.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.host);
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pid);
                if (message.endpoints != null && message.endpoints.length)
                    for (let i = 0; i < message.endpoints.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.endpoints[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Member message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Member
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Member & circlet.control.Member.$Shape} Member
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Member.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Member();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pid = value;
                            else
                                delete message.pid;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.endpoints && message.endpoints.length))
                                message.endpoints = [];
                            message.endpoints.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Member message.
             * @function verify
             * @memberof circlet.control.Member
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Member.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    if (!$util.isString(message.host))
                        return "host: string expected";
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    if (!$util.isInteger(message.pid))
                        return "pid: integer expected";
                if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints")) {
                    if (!$Array.isArray(message.endpoints))
                        return "endpoints: array expected";
                    for (let i = 0; i < message.endpoints.length; ++i)
                        if (!$util.isString(message.endpoints[i]))
                            return "endpoints: string[] expected";
                }
                return null;
            };

            /**
             * Creates a Member message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Member
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Member} Member
             */
            Member.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Member)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Member: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Member();
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.pid != null)
                    if ($Number(object.pid) !== 0)
                        message.pid = object.pid >>> 0;
                if (object.endpoints) {
                    if (!$Array.isArray(object.endpoints))
                        throw $TypeError(".circlet.control.Member.endpoints: array expected");
                    message.endpoints = $Array(object.endpoints.length);
                    for (let i = 0; i < object.endpoints.length; ++i)
                        message.endpoints[i] = $String(object.endpoints[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a Member message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Member
             * @static
             * @param {circlet.control.Member} message Member
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Member.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.endpoints = [];
                if (options.defaults) {
                    object.rank = 0;
                    object.host = "";
                    object.pid = 0;
                }
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    object.pid = message.pid;
                if (message.endpoints && message.endpoints.length) {
                    object.endpoints = $Array(message.endpoints.length);
                    for (let j = 0; j < message.endpoints.length; ++j)
                        object.endpoints[j] = message.endpoints[j];
                }
                return object;
            };

            /**
             * Converts this Member to JSON.
             * @function toJSON
             * @memberof circlet.control.Member
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Member.prototype.toJSON = function() {
                return Member.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Member
             * @function getTypeUrl
             * @memberof circlet.control.Member
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Member.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Member";
            };

            return Member;
        })();

        control.Prepare = (function() {

            /**
             * Properties of a Prepare.
             * @typedef {Object} circlet.control.Prepare.$Properties
             * @property {number|null} [generation] Prepare generation
             * @property {number|null} [rank] Prepare rank
             * @property {Array.<circlet.control.Member.$Properties>|null} [members] Prepare members
             * @property {number|null} [step] Prepare step
             * @property {number|null} [batches] Prepare batches
             * @property {number|null} [source] Prepare source
             * @property {Array.<number>|null} [receivers] Prepare receivers
             * @property {string|null} [resumePath] Prepare resumePath
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Prepare.
             * @memberof circlet.control
             * @interface IPrepare
             * @augments circlet.control.Prepare.$Properties
             * @deprecated Use circlet.control.Prepare.$Properties instead.
             */

            /**
             * Shape of a Prepare.
             * @typedef {circlet.control.Prepare.$Properties} circlet.control.Prepare.$Shape
             */

            /**
             * Constructs a new Prepare.
             * @memberof circlet.control
             * @classdesc Represents a Prepare.
             * @constructor
             * @param {circlet.control.Prepare.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Prepare = function (properties) {
                this.members = [];
                this.receivers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Prepare generation.
             * @member {number} generation
             * @memberof circlet.control.Prepare
             * @instance
             */
            Prepare.prototype.generation = 0;

            /**
             * Prepare rank.
             * @member {number} rank
             * @memberof circlet.control.Prepare
             * @instance
             */
            Prepare.prototype.rank = 0;

            /**
             * Prepare members.
             * @member {Array.<circlet.control.Member.$Properties>} members
             * @memberof circlet.control.Prepare
             * @instance
             */
            Prepare.prototype.members = $util.emptyArray;

            /**
             * Prepare step.
             * @member {number} step
             * @memberof circlet.control.Prepare
             * @instance
             */
            Prepare.prototype.step = 0;

            /**
             * Prepare batches.
             * @member {number} batches
             * @memberof circlet.control.Prepare
             * @instance
             */
            Prepare.prototype.batches = 0;

            /**
             * Prepare source.
             * @member {number} source
             * @memberof circlet.control.Prepare
             * @instance
             */
            Prepare.prototype.source = 0;

            /**
             * Prepare receivers.
             * @member {Array.<number>} receivers
             * @memberof circlet.control.Prepare
             * @instance
             */
            Prepare.prototype.receivers = $util.emptyArray;

            /**
             * Prepare resumePath.
             * @member {string} resumePath
             * @memberof circlet.control.Prepare
             * @instance
             */
            Prepare.prototype.resumePath = "";

            /**
             * Encodes the specified Prepare message. Does not implicitly {@link circlet.control.Prepare.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Prepare
             * @static
             * @param {circlet.control.Prepare.$Properties} message Prepare message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Prepare.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.generation);
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                if (message.members != null && message.members.length)
                    for (let i = 0; i < message.members.length; ++i)
                        $root.circlet.control.Member.encode(message.members[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.step);
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.batches);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.source);
                if (message.receivers != null && message.receivers.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).uint32s(message.receivers);
                if (message.resumePath != null && $Object.hasOwnProperty.call(message, "resumePath") && message.resumePath !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.resumePath);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Prepare message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Prepare
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Prepare & circlet.control.Prepare.$Shape} Prepare
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Prepare.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Prepare();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.members && message.members.length))
                                message.members = [];
                            message.members.push($root.circlet.control.Member.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batches = value;
                            else
                                delete message.batches;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.receivers && message.receivers.length))
                                    message.receivers = [];
                                reader.uint32s(message.receivers);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.receivers && message.receivers.length))
                                message.receivers = [];
                            message.receivers.push(reader.uint32());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.resumePath = value;
                            else
                                delete message.resumePath;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Prepare message.
             * @function verify
             * @memberof circlet.control.Prepare
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Prepare.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.members != null && $Object.hasOwnProperty.call(message, "members")) {
                    if (!$Array.isArray(message.members))
                        return "members: array expected";
                    for (let i = 0; i < message.members.length; ++i) {
                        let error = $root.circlet.control.Member.verify(message.members[i], _depth + 1);
                        if (error)
                            return "members." + error;
                    }
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    if (!$util.isInteger(message.batches))
                        return "batches: integer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    if (!$util.isInteger(message.source))
                        return "source: integer expected";
                if (message.receivers != null && $Object.hasOwnProperty.call(message, "receivers")) {
                    if (!$Array.isArray(message.receivers))
                        return "receivers: array expected";
                    for (let i = 0; i < message.receivers.length; ++i)
                        if (!$util.isInteger(message.receivers[i]))
                            return "receivers: integer[] expected";
                }
                if (message.resumePath != null && $Object.hasOwnProperty.call(message, "resumePath"))
                    if (!$util.isString(message.resumePath))
                        return "resumePath: string expected";
                return null;
            };

            /**
             * Creates a Prepare message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Prepare
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Prepare} Prepare
             */
            Prepare.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Prepare)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Prepare: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Prepare();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.members) {
                    if (!$Array.isArray(object.members))
                        throw $TypeError(".circlet.control.Prepare.members: array expected");
                    message.members = $Array(object.members.length);
                    for (let i = 0; i < object.members.length; ++i) {
                        if (!$util.isObject(object.members[i]))
                            throw $TypeError(".circlet.control.Prepare.members: object expected");
                        message.members[i] = $root.circlet.control.Member.fromObject(object.members[i], _depth + 1);
                    }
                }
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                if (object.batches != null)
                    if ($Number(object.batches) !== 0)
                        message.batches = object.batches >>> 0;
                if (object.source != null)
                    if ($Number(object.source) !== 0)
                        message.source = object.source | 0;
                if (object.receivers) {
                    if (!$Array.isArray(object.receivers))
                        throw $TypeError(".circlet.control.Prepare.receivers: array expected");
                    message.receivers = $Array(object.receivers.length);
                    for (let i = 0; i < object.receivers.length; ++i)
                        message.receivers[i] = object.receivers[i] >>> 0;
                }
                if (object.resumePath != null)
                    if (typeof object.resumePath !== "string" || object.resumePath.length)
                        message.resumePath = $String(object.resumePath);
                return message;
            };

            /**
             * Creates a plain object from a Prepare message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Prepare
             * @static
             * @param {circlet.control.Prepare} message Prepare
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Prepare.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.members = [];
                    object.receivers = [];
                }
                if (options.defaults) {
                    object.generation = 0;
                    object.rank = 0;
                    object.step = 0;
                    object.batches = 0;
                    object.source = 0;
                    object.resumePath = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.members && message.members.length) {
                    object.members = $Array(message.members.length);
                    for (let j = 0; j < message.members.length; ++j)
                        object.members[j] = $root.circlet.control.Member.toObject(message.members[j], options, _depth + 1);
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    object.batches = message.batches;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = message.source;
                if (message.receivers && message.receivers.length) {
                    object.receivers = $Array(message.receivers.length);
                    for (let j = 0; j < message.receivers.length; ++j)
                        object.receivers[j] = message.receivers[j];
                }
                if (message.resumePath != null && $Object.hasOwnProperty.call(message, "resumePath"))
                    object.resumePath = message.resumePath;
                return object;
            };

            /**
             * Converts this Prepare to JSON.
             * @function toJSON
             * @memberof circlet.control.Prepare
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Prepare.prototype.toJSON = function() {
                return Prepare.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Prepare
             * @function getTypeUrl
             * @memberof circlet.control.Prepare
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Prepare.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Prepare";
            };

            return Prepare;
        })();

        control.Commit = (function() {

            /**
             * Properties of a Commit.
             * @typedef {Object} circlet.control.Commit.$Properties
             * @property {number|null} [generation] Commit generation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Commit.
             * @memberof circlet.control
             * @interface ICommit
             * @augments circlet.control.Commit.$Properties
             * @deprecated Use circlet.control.Commit.$Properties instead.
             */

            /**
             * Shape of a Commit.
             * @typedef {circlet.control.Commit.$Properties} circlet.control.Commit.$Shape
             */

            /**
             * Constructs a new Commit.
             * @memberof circlet.control
             * @classdesc Represents a Commit.
             * @constructor
             * @param {circlet.control.Commit.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Commit = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Commit generation.
             * @member {number} generation
             * @memberof circlet.control.Commit
             * @instance
             */
            Commit.prototype.generation = 0;

            /**
             * Encodes the specified Commit message. Does not implicitly {@link circlet.control.Commit.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Commit
             * @static
             * @param {circlet.control.Commit.$Properties} message Commit message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Commit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Commit message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Commit
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Commit & circlet.control.Commit.$Shape} Commit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Commit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Commit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Commit message.
             * @function verify
             * @memberof circlet.control.Commit
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Commit.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                return null;
            };

            /**
             * Creates a Commit message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Commit
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Commit} Commit
             */
            Commit.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Commit)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Commit: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Commit();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a Commit message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Commit
             * @static
             * @param {circlet.control.Commit} message Commit
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Commit.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.generation = 0;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                return object;
            };

            /**
             * Converts this Commit to JSON.
             * @function toJSON
             * @memberof circlet.control.Commit
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Commit.prototype.toJSON = function() {
                return Commit.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Commit
             * @function getTypeUrl
             * @memberof circlet.control.Commit
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Commit.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Commit";
            };

            return Commit;
        })();

        control.Abandon = (function() {

            /**
             * Properties of an Abandon.
             * @typedef {Object} circlet.control.Abandon.$Properties
             * @property {number|null} [generation] Abandon generation
             * @property {string|null} [reason] Abandon reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Abandon.
             * @memberof circlet.control
             * @interface IAbandon
             * @augments circlet.control.Abandon.$Properties
             * @deprecated Use circlet.control.Abandon.$Properties instead.
             */

            /**
             * Shape of an Abandon.
             * @typedef {circlet.control.Abandon.$Properties} circlet.control.Abandon.$Shape
             */

            /**
             * Constructs a new Abandon.
             * @memberof circlet.control
             * @classdesc Represents an Abandon.
             * @constructor
             * @param {circlet.control.Abandon.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Abandon = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Abandon generation.
             * @member {number} generation
             * @memberof circlet.control.Abandon
             * @instance
             */
            Abandon.prototype.generation = 0;

            /**
             * Abandon reason.
             * @member {string} reason
             * @memberof circlet.control.Abandon
             * @instance
             */
            Abandon.prototype.reason = "";

            /**
             * Encodes the specified Abandon message. Does not implicitly {@link circlet.control.Abandon.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Abandon
             * @static
             * @param {circlet.control.Abandon.$Properties} message Abandon message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Abandon.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.generation);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Abandon message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Abandon
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Abandon & circlet.control.Abandon.$Shape} Abandon
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Abandon.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Abandon();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an Abandon message.
             * @function verify
             * @memberof circlet.control.Abandon
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Abandon.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            /**
             * Creates an Abandon message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Abandon
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Abandon} Abandon
             */
            Abandon.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Abandon)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Abandon: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Abandon();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            /**
             * Creates a plain object from an Abandon message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Abandon
             * @static
             * @param {circlet.control.Abandon} message Abandon
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Abandon.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.generation = 0;
                    object.reason = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            /**
             * Converts this Abandon to JSON.
             * @function toJSON
             * @memberof circlet.control.Abandon
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Abandon.prototype.toJSON = function() {
                return Abandon.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Abandon
             * @function getTypeUrl
             * @memberof circlet.control.Abandon
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Abandon.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Abandon";
            };

            return Abandon;
        })();

        control.Drain = (function() {

            /**
             * Properties of a Drain.
             * @typedef {Object} circlet.control.Drain.$Properties
             * @property {number|null} [generation] Drain generation
             * @property {string|null} [reason] Drain reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Drain.
             * @memberof circlet.control
             * @interface IDrain
             * @augments circlet.control.Drain.$Properties
             * @deprecated Use circlet.control.Drain.$Properties instead.
             */

            /**
             * Shape of a Drain.
             * @typedef {circlet.control.Drain.$Properties} circlet.control.Drain.$Shape
             */

            /**
             * Constructs a new Drain.
             * @memberof circlet.control
             * @classdesc Represents a Drain.
             * @constructor
             * @param {circlet.control.Drain.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Drain = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Drain generation.
             * @member {number} generation
             * @memberof circlet.control.Drain
             * @instance
             */
            Drain.prototype.generation = 0;

            /**
             * Drain reason.
             * @member {string} reason
             * @memberof circlet.control.Drain
             * @instance
             */
            Drain.prototype.reason = "";

            /**
             * Encodes the specified Drain message. Does not implicitly {@link circlet.control.Drain.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Drain
             * @static
             * @param {circlet.control.Drain.$Properties} message Drain message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Drain.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.generation);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Drain message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Drain
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Drain & circlet.control.Drain.$Shape} Drain
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Drain.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Drain();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Drain message.
             * @function verify
             * @memberof circlet.control.Drain
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Drain.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            /**
             * Creates a Drain message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Drain
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Drain} Drain
             */
            Drain.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Drain)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Drain: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Drain();
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            /**
             * Creates a plain object from a Drain message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Drain
             * @static
             * @param {circlet.control.Drain} message Drain
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Drain.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.generation = 0;
                    object.reason = "";
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            /**
             * Converts this Drain to JSON.
             * @function toJSON
             * @memberof circlet.control.Drain
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Drain.prototype.toJSON = function() {
                return Drain.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Drain
             * @function getTypeUrl
             * @memberof circlet.control.Drain
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Drain.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Drain";
            };

            return Drain;
        })();

        control.LeftBehind = (function() {

            /**
             * Properties of a LeftBehind.
             * @typedef {Object} circlet.control.LeftBehind.$Properties
             * @property {string|null} [reason] LeftBehind reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LeftBehind.
             * @memberof circlet.control
             * @interface ILeftBehind
             * @augments circlet.control.LeftBehind.$Properties
             * @deprecated Use circlet.control.LeftBehind.$Properties instead.
             */

            /**
             * Shape of a LeftBehind.
             * @typedef {circlet.control.LeftBehind.$Properties} circlet.control.LeftBehind.$Shape
             */

            /**
             * Constructs a new LeftBehind.
             * @memberof circlet.control
             * @classdesc Represents a LeftBehind.
             * @constructor
             * @param {circlet.control.LeftBehind.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LeftBehind = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LeftBehind reason.
             * @member {string} reason
             * @memberof circlet.control.LeftBehind
             * @instance
             */
            LeftBehind.prototype.reason = "";

            /**
             * Encodes the specified LeftBehind message. Does not implicitly {@link circlet.control.LeftBehind.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.LeftBehind
             * @static
             * @param {circlet.control.LeftBehind.$Properties} message LeftBehind message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LeftBehind.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LeftBehind message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.LeftBehind
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.LeftBehind & circlet.control.LeftBehind.$Shape} LeftBehind
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LeftBehind.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.LeftBehind();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a LeftBehind message.
             * @function verify
             * @memberof circlet.control.LeftBehind
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LeftBehind.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            /**
             * Creates a LeftBehind message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.LeftBehind
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.LeftBehind} LeftBehind
             */
            LeftBehind.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.LeftBehind)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.LeftBehind: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.LeftBehind();
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            /**
             * Creates a plain object from a LeftBehind message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.LeftBehind
             * @static
             * @param {circlet.control.LeftBehind} message LeftBehind
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LeftBehind.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.reason = "";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            /**
             * Converts this LeftBehind to JSON.
             * @function toJSON
             * @memberof circlet.control.LeftBehind
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LeftBehind.prototype.toJSON = function() {
                return LeftBehind.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for LeftBehind
             * @function getTypeUrl
             * @memberof circlet.control.LeftBehind
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            LeftBehind.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.LeftBehind";
            };

            return LeftBehind;
        })();

        control.Abort = (function() {

            /**
             * Properties of an Abort.
             * @typedef {Object} circlet.control.Abort.$Properties
             * @property {string|null} [reason] Abort reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Abort.
             * @memberof circlet.control
             * @interface IAbort
             * @augments circlet.control.Abort.$Properties
             * @deprecated Use circlet.control.Abort.$Properties instead.
             */

            /**
             * Shape of an Abort.
             * @typedef {circlet.control.Abort.$Properties} circlet.control.Abort.$Shape
             */

            /**
             * Constructs a new Abort.
             * @memberof circlet.control
             * @classdesc Represents an Abort.
             * @constructor
             * @param {circlet.control.Abort.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Abort = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Abort reason.
             * @member {string} reason
             * @memberof circlet.control.Abort
             * @instance
             */
            Abort.prototype.reason = "";

            /**
             * Encodes the specified Abort message. Does not implicitly {@link circlet.control.Abort.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Abort
             * @static
             * @param {circlet.control.Abort.$Properties} message Abort message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Abort.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Abort message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Abort
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Abort & circlet.control.Abort.$Shape} Abort
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Abort.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Abort();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an Abort message.
             * @function verify
             * @memberof circlet.control.Abort
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Abort.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            /**
             * Creates an Abort message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Abort
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Abort} Abort
             */
            Abort.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Abort)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Abort: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Abort();
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            /**
             * Creates a plain object from an Abort message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Abort
             * @static
             * @param {circlet.control.Abort} message Abort
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Abort.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.reason = "";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            /**
             * Converts this Abort to JSON.
             * @function toJSON
             * @memberof circlet.control.Abort
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Abort.prototype.toJSON = function() {
                return Abort.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Abort
             * @function getTypeUrl
             * @memberof circlet.control.Abort
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Abort.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Abort";
            };

            return Abort;
        })();

        control.Stop = (function() {

            /**
             * Properties of a Stop.
             * @typedef {Object} circlet.control.Stop.$Properties
             * @property {string|null} [reason] Stop reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Stop.
             * @memberof circlet.control
             * @interface IStop
             * @augments circlet.control.Stop.$Properties
             * @deprecated Use circlet.control.Stop.$Properties instead.
             */

            /**
             * Shape of a Stop.
             * @typedef {circlet.control.Stop.$Properties} circlet.control.Stop.$Shape
             */

            /**
             * Constructs a new Stop.
             * @memberof circlet.control
             * @classdesc Represents a Stop.
             * @constructor
             * @param {circlet.control.Stop.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Stop = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Stop reason.
             * @member {string} reason
             * @memberof circlet.control.Stop
             * @instance
             */
            Stop.prototype.reason = "";

            /**
             * Encodes the specified Stop message. Does not implicitly {@link circlet.control.Stop.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Stop
             * @static
             * @param {circlet.control.Stop.$Properties} message Stop message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Stop.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Stop message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Stop
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Stop & circlet.control.Stop.$Shape} Stop
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Stop.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Stop();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Stop message.
             * @function verify
             * @memberof circlet.control.Stop
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Stop.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                return null;
            };

            /**
             * Creates a Stop message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Stop
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Stop} Stop
             */
            Stop.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Stop)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Stop: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Stop();
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            /**
             * Creates a plain object from a Stop message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Stop
             * @static
             * @param {circlet.control.Stop} message Stop
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Stop.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.reason = "";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            /**
             * Converts this Stop to JSON.
             * @function toJSON
             * @memberof circlet.control.Stop
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Stop.prototype.toJSON = function() {
                return Stop.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Stop
             * @function getTypeUrl
             * @memberof circlet.control.Stop
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Stop.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Stop";
            };

            return Stop;
        })();

        control.Refused = (function() {

            /**
             * Properties of a Refused.
             * @typedef {Object} circlet.control.Refused.$Properties
             * @property {string|null} [code] Refused code
             * @property {string|null} [message] Refused message
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Refused.
             * @memberof circlet.control
             * @interface IRefused
             * @augments circlet.control.Refused.$Properties
             * @deprecated Use circlet.control.Refused.$Properties instead.
             */

            /**
             * Shape of a Refused.
             * @typedef {circlet.control.Refused.$Properties} circlet.control.Refused.$Shape
             */

            /**
             * Constructs a new Refused.
             * @memberof circlet.control
             * @classdesc Represents a Refused.
             * @constructor
             * @param {circlet.control.Refused.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Refused = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Refused code.
             * @member {string} code
             * @memberof circlet.control.Refused
             * @instance
             */
            Refused.prototype.code = "";

            /**
             * Refused message.
             * @member {string} message
             * @memberof circlet.control.Refused
             * @instance
             */
            Refused.prototype.message = "";

            /**
             * Encodes the specified Refused message. Does not implicitly {@link circlet.control.Refused.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Refused
             * @static
             * @param {circlet.control.Refused.$Properties} message Refused message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Refused.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Refused message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Refused
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Refused & circlet.control.Refused.$Shape} Refused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Refused.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Refused();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Refused message.
             * @function verify
             * @memberof circlet.control.Refused
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Refused.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    if (!$util.isString(message.message))
                        return "message: string expected";
                return null;
            };

            /**
             * Creates a Refused message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Refused
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Refused} Refused
             */
            Refused.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Refused)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Refused: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Refused();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                return message;
            };

            /**
             * Creates a plain object from a Refused message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Refused
             * @static
             * @param {circlet.control.Refused} message Refused
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Refused.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.message = "";
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                return object;
            };

            /**
             * Converts this Refused to JSON.
             * @function toJSON
             * @memberof circlet.control.Refused
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Refused.prototype.toJSON = function() {
                return Refused.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Refused
             * @function getTypeUrl
             * @memberof circlet.control.Refused
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Refused.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Refused";
            };

            return Refused;
        })();

        control.Goodbye = (function() {

            /**
             * Properties of a Goodbye.
             * @typedef {Object} circlet.control.Goodbye.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Goodbye.
             * @memberof circlet.control
             * @interface IGoodbye
             * @augments circlet.control.Goodbye.$Properties
             * @deprecated Use circlet.control.Goodbye.$Properties instead.
             */

            /**
             * Shape of a Goodbye.
             * @typedef {circlet.control.Goodbye.$Properties} circlet.control.Goodbye.$Shape
             */

            /**
             * Constructs a new Goodbye.
             * @memberof circlet.control
             * @classdesc Represents a Goodbye.
             * @constructor
             * @param {circlet.control.Goodbye.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Goodbye = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified Goodbye message. Does not implicitly {@link circlet.control.Goodbye.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Goodbye
             * @static
             * @param {circlet.control.Goodbye.$Properties} message Goodbye message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Goodbye.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Goodbye message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Goodbye
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Goodbye & circlet.control.Goodbye.$Shape} Goodbye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Goodbye.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Goodbye();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Goodbye message.
             * @function verify
             * @memberof circlet.control.Goodbye
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Goodbye.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            /**
             * Creates a Goodbye message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Goodbye
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Goodbye} Goodbye
             */
            Goodbye.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Goodbye)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Goodbye: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.circlet.control.Goodbye();
            };

            /**
             * Creates a plain object from a Goodbye message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Goodbye
             * @static
             * @param {circlet.control.Goodbye} message Goodbye
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Goodbye.toObject = function () {
                return {};
            };

            /**
             * Converts this Goodbye to JSON.
             * @function toJSON
             * @memberof circlet.control.Goodbye
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Goodbye.prototype.toJSON = function() {
                return Goodbye.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Goodbye
             * @function getTypeUrl
             * @memberof circlet.control.Goodbye
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Goodbye.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Goodbye";
            };

            return Goodbye;
        })();

        control.Recorded = (function() {

            /**
             * Properties of a Recorded.
             * @typedef {Object} circlet.control.Recorded.$Properties
             * @property {number|null} [batches] Recorded batches
             * @property {number|null} [generation] Recorded generation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Recorded.
             * @memberof circlet.control
             * @interface IRecorded
             * @augments circlet.control.Recorded.$Properties
             * @deprecated Use circlet.control.Recorded.$Properties instead.
             */

            /**
             * Shape of a Recorded.
             * @typedef {circlet.control.Recorded.$Properties} circlet.control.Recorded.$Shape
             */

            /**
             * Constructs a new Recorded.
             * @memberof circlet.control
             * @classdesc Represents a Recorded.
             * @constructor
             * @param {circlet.control.Recorded.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Recorded = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Recorded batches.
             * @member {number} batches
             * @memberof circlet.control.Recorded
             * @instance
             */
            Recorded.prototype.batches = 0;

            /**
             * Recorded generation.
             * @member {number} generation
             * @memberof circlet.control.Recorded
             * @instance
             */
            Recorded.prototype.generation = 0;

            /**
             * Encodes the specified Recorded message. Does not implicitly {@link circlet.control.Recorded.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.Recorded
             * @static
             * @param {circlet.control.Recorded.$Properties} message Recorded message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Recorded.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.batches);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Recorded message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.Recorded
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.Recorded & circlet.control.Recorded.$Shape} Recorded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Recorded.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.Recorded();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batches = value;
                            else
                                delete message.batches;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Recorded message.
             * @function verify
             * @memberof circlet.control.Recorded
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Recorded.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    if (!$util.isInteger(message.batches))
                        return "batches: integer expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                return null;
            };

            /**
             * Creates a Recorded message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.Recorded
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.Recorded} Recorded
             */
            Recorded.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.Recorded)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.Recorded: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.Recorded();
                if (object.batches != null)
                    if ($Number(object.batches) !== 0)
                        message.batches = object.batches >>> 0;
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a Recorded message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.Recorded
             * @static
             * @param {circlet.control.Recorded} message Recorded
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Recorded.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.batches = 0;
                    object.generation = 0;
                }
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches"))
                    object.batches = message.batches;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                return object;
            };

            /**
             * Converts this Recorded to JSON.
             * @function toJSON
             * @memberof circlet.control.Recorded
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Recorded.prototype.toJSON = function() {
                return Recorded.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Recorded
             * @function getTypeUrl
             * @memberof circlet.control.Recorded
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Recorded.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.Recorded";
            };

            return Recorded;
        })();

        control.FlightWanted = (function() {

            /**
             * Properties of a FlightWanted.
             * @typedef {Object} circlet.control.FlightWanted.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FlightWanted.
             * @memberof circlet.control
             * @interface IFlightWanted
             * @augments circlet.control.FlightWanted.$Properties
             * @deprecated Use circlet.control.FlightWanted.$Properties instead.
             */

            /**
             * Shape of a FlightWanted.
             * @typedef {circlet.control.FlightWanted.$Properties} circlet.control.FlightWanted.$Shape
             */

            /**
             * Constructs a new FlightWanted.
             * @memberof circlet.control
             * @classdesc Represents a FlightWanted.
             * @constructor
             * @param {circlet.control.FlightWanted.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FlightWanted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified FlightWanted message. Does not implicitly {@link circlet.control.FlightWanted.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.FlightWanted
             * @static
             * @param {circlet.control.FlightWanted.$Properties} message FlightWanted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FlightWanted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FlightWanted message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.FlightWanted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.FlightWanted & circlet.control.FlightWanted.$Shape} FlightWanted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FlightWanted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.FlightWanted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a FlightWanted message.
             * @function verify
             * @memberof circlet.control.FlightWanted
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            FlightWanted.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            /**
             * Creates a FlightWanted message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.FlightWanted
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.FlightWanted} FlightWanted
             */
            FlightWanted.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.FlightWanted)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.FlightWanted: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.circlet.control.FlightWanted();
            };

            /**
             * Creates a plain object from a FlightWanted message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.FlightWanted
             * @static
             * @param {circlet.control.FlightWanted} message FlightWanted
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            FlightWanted.toObject = function () {
                return {};
            };

            /**
             * Converts this FlightWanted to JSON.
             * @function toJSON
             * @memberof circlet.control.FlightWanted
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            FlightWanted.prototype.toJSON = function() {
                return FlightWanted.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for FlightWanted
             * @function getTypeUrl
             * @memberof circlet.control.FlightWanted
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            FlightWanted.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.FlightWanted";
            };

            return FlightWanted;
        })();

        control.CheckpointWanted = (function() {

            /**
             * Properties of a CheckpointWanted.
             * @typedef {Object} circlet.control.CheckpointWanted.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CheckpointWanted.
             * @memberof circlet.control
             * @interface ICheckpointWanted
             * @augments circlet.control.CheckpointWanted.$Properties
             * @deprecated Use circlet.control.CheckpointWanted.$Properties instead.
             */

            /**
             * Shape of a CheckpointWanted.
             * @typedef {circlet.control.CheckpointWanted.$Properties} circlet.control.CheckpointWanted.$Shape
             */

            /**
             * Constructs a new CheckpointWanted.
             * @memberof circlet.control
             * @classdesc Represents a CheckpointWanted.
             * @constructor
             * @param {circlet.control.CheckpointWanted.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CheckpointWanted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified CheckpointWanted message. Does not implicitly {@link circlet.control.CheckpointWanted.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.CheckpointWanted
             * @static
             * @param {circlet.control.CheckpointWanted.$Properties} message CheckpointWanted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CheckpointWanted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CheckpointWanted message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.CheckpointWanted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.CheckpointWanted & circlet.control.CheckpointWanted.$Shape} CheckpointWanted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CheckpointWanted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.CheckpointWanted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CheckpointWanted message.
             * @function verify
             * @memberof circlet.control.CheckpointWanted
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CheckpointWanted.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            /**
             * Creates a CheckpointWanted message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.CheckpointWanted
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.CheckpointWanted} CheckpointWanted
             */
            CheckpointWanted.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.CheckpointWanted)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.CheckpointWanted: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.circlet.control.CheckpointWanted();
            };

            /**
             * Creates a plain object from a CheckpointWanted message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.CheckpointWanted
             * @static
             * @param {circlet.control.CheckpointWanted} message CheckpointWanted
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CheckpointWanted.toObject = function () {
                return {};
            };

            /**
             * Converts this CheckpointWanted to JSON.
             * @function toJSON
             * @memberof circlet.control.CheckpointWanted
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CheckpointWanted.prototype.toJSON = function() {
                return CheckpointWanted.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for CheckpointWanted
             * @function getTypeUrl
             * @memberof circlet.control.CheckpointWanted
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CheckpointWanted.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.CheckpointWanted";
            };

            return CheckpointWanted;
        })();

        control.TimelineWanted = (function() {

            /**
             * Properties of a TimelineWanted.
             * @typedef {Object} circlet.control.TimelineWanted.$Properties
             * @property {number|null} [step] TimelineWanted step
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TimelineWanted.
             * @memberof circlet.control
             * @interface ITimelineWanted
             * @augments circlet.control.TimelineWanted.$Properties
             * @deprecated Use circlet.control.TimelineWanted.$Properties instead.
             */

            /**
             * Shape of a TimelineWanted.
             * @typedef {circlet.control.TimelineWanted.$Properties} circlet.control.TimelineWanted.$Shape
             */

            /**
             * Constructs a new TimelineWanted.
             * @memberof circlet.control
             * @classdesc Represents a TimelineWanted.
             * @constructor
             * @param {circlet.control.TimelineWanted.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TimelineWanted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TimelineWanted step.
             * @member {number} step
             * @memberof circlet.control.TimelineWanted
             * @instance
             */
            TimelineWanted.prototype.step = 0;

            /**
             * Encodes the specified TimelineWanted message. Does not implicitly {@link circlet.control.TimelineWanted.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.TimelineWanted
             * @static
             * @param {circlet.control.TimelineWanted.$Properties} message TimelineWanted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TimelineWanted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.step);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TimelineWanted message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.TimelineWanted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.TimelineWanted & circlet.control.TimelineWanted.$Shape} TimelineWanted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TimelineWanted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.TimelineWanted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TimelineWanted message.
             * @function verify
             * @memberof circlet.control.TimelineWanted
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TimelineWanted.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    if (!$util.isInteger(message.step))
                        return "step: integer expected";
                return null;
            };

            /**
             * Creates a TimelineWanted message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.TimelineWanted
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.TimelineWanted} TimelineWanted
             */
            TimelineWanted.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.TimelineWanted)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.TimelineWanted: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.TimelineWanted();
                if (object.step != null)
                    if ($Number(object.step) !== 0)
                        message.step = object.step >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a TimelineWanted message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.TimelineWanted
             * @static
             * @param {circlet.control.TimelineWanted} message TimelineWanted
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TimelineWanted.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.step = 0;
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                return object;
            };

            /**
             * Converts this TimelineWanted to JSON.
             * @function toJSON
             * @memberof circlet.control.TimelineWanted
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TimelineWanted.prototype.toJSON = function() {
                return TimelineWanted.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for TimelineWanted
             * @function getTypeUrl
             * @memberof circlet.control.TimelineWanted
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            TimelineWanted.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.TimelineWanted";
            };

            return TimelineWanted;
        })();

        control.ClockAnswer = (function() {

            /**
             * Properties of a ClockAnswer.
             * @typedef {Object} circlet.control.ClockAnswer.$Properties
             * @property {number|null} [askedMs] ClockAnswer askedMs
             * @property {number|null} [coordinatorMs] ClockAnswer coordinatorMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClockAnswer.
             * @memberof circlet.control
             * @interface IClockAnswer
             * @augments circlet.control.ClockAnswer.$Properties
             * @deprecated Use circlet.control.ClockAnswer.$Properties instead.
             */

            /**
             * Shape of a ClockAnswer.
             * @typedef {circlet.control.ClockAnswer.$Properties} circlet.control.ClockAnswer.$Shape
             */

            /**
             * Constructs a new ClockAnswer.
             * @memberof circlet.control
             * @classdesc Represents a ClockAnswer.
             * @constructor
             * @param {circlet.control.ClockAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClockAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClockAnswer askedMs.
             * @member {number} askedMs
             * @memberof circlet.control.ClockAnswer
             * @instance
             */
            ClockAnswer.prototype.askedMs = 0;

            /**
             * ClockAnswer coordinatorMs.
             * @member {number} coordinatorMs
             * @memberof circlet.control.ClockAnswer
             * @instance
             */
            ClockAnswer.prototype.coordinatorMs = 0;

            /**
             * Encodes the specified ClockAnswer message. Does not implicitly {@link circlet.control.ClockAnswer.verify|verify} messages.
             * @function encode
             * @memberof circlet.control.ClockAnswer
             * @static
             * @param {circlet.control.ClockAnswer.$Properties} message ClockAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClockAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs") && !$Object.is(message.askedMs, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.askedMs);
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs") && !$Object.is(message.coordinatorMs, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.coordinatorMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ClockAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof circlet.control.ClockAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {circlet.control.ClockAnswer & circlet.control.ClockAnswer.$Shape} ClockAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClockAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.circlet.control.ClockAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.askedMs = value;
                            else
                                delete message.askedMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.coordinatorMs = value;
                            else
                                delete message.coordinatorMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ClockAnswer message.
             * @function verify
             * @memberof circlet.control.ClockAnswer
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ClockAnswer.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs"))
                    if (typeof message.askedMs !== "number")
                        return "askedMs: number expected";
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs"))
                    if (typeof message.coordinatorMs !== "number")
                        return "coordinatorMs: number expected";
                return null;
            };

            /**
             * Creates a ClockAnswer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof circlet.control.ClockAnswer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {circlet.control.ClockAnswer} ClockAnswer
             */
            ClockAnswer.fromObject = function (object, _depth) {
                if (object instanceof $root.circlet.control.ClockAnswer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".circlet.control.ClockAnswer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.circlet.control.ClockAnswer();
                if (object.askedMs != null)
                    if (!$Object.is($Number(object.askedMs), 0))
                        message.askedMs = $Number(object.askedMs);
                if (object.coordinatorMs != null)
                    if (!$Object.is($Number(object.coordinatorMs), 0))
                        message.coordinatorMs = $Number(object.coordinatorMs);
                return message;
            };

            /**
             * Creates a plain object from a ClockAnswer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof circlet.control.ClockAnswer
             * @static
             * @param {circlet.control.ClockAnswer} message ClockAnswer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ClockAnswer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.askedMs = 0;
                    object.coordinatorMs = 0;
                }
                if (message.askedMs != null && $Object.hasOwnProperty.call(message, "askedMs"))
                    object.askedMs = options.json && !$isFinite(message.askedMs) ? $String(message.askedMs) : message.askedMs;
                if (message.coordinatorMs != null && $Object.hasOwnProperty.call(message, "coordinatorMs"))
                    object.coordinatorMs = options.json && !$isFinite(message.coordinatorMs) ? $String(message.coordinatorMs) : message.coordinatorMs;
                return object;
            };

            /**
             * Converts this ClockAnswer to JSON.
             * @function toJSON
             * @memberof circlet.control.ClockAnswer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ClockAnswer.prototype.toJSON = function() {
                return ClockAnswer.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ClockAnswer
             * @function getTypeUrl
             * @memberof circlet.control.ClockAnswer
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ClockAnswer.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/circlet.control.ClockAnswer";
            };

            return ClockAnswer;
        })();

        return control;
    })();

    return circlet;
})();

export {
  $root as default
};
