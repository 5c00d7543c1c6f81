import { LIST_VI } from '../phrases.ts';
import type { MessageTable } from '../../message.ts';

/** A plan, mapping, baseline or config file, and what a plan is. */
export const viPlanMessages = {
  PLAN_SYNTAX: ({ detail }) => ({
    problem: `Tệp YAML sai cú pháp: ${detail}.`,
    remedy: 'Sửa dòng này rồi kiểm tra lại.',
  }),
  PLAN_SHAPE: ({ path, problem, found, accepted }) => ({
    problem:
      problem === 'unknown_key'
        ? `Mục ${path}: không có khóa “${found}”.`
        : problem === 'missing'
          ? `Mục ${path}: thiếu.`
          : `Mục ${path}: giá trị “${found}” không hợp lệ.`,
    remedy:
      accepted.length === 0
        ? 'Sửa theo định dạng của loại tệp này: các tệp .schema.json trong targets/ và docs/.'
        : problem === 'unknown_key'
          ? `Có phải là: ${accepted.join(', ')}?`
          : `Chấp nhận: ${accepted.join(', ')}.`,
  }),
  PLAN_DUPLICATE: ({ what, id }) => ({
    problem: `${LIST_VI[what]} “${id}” bị lặp.`,
    remedy: 'Mỗi mã chỉ dùng một lần: đổi hoặc xóa một mục.',
  }),
  PLAN_EVALUATION: ({ code, found }) => ({
    problem: `${code}: phải có đúng một trong ratio, unit_share, count, attestation${found.length > 0 ? `; đang có ${found.join(', ')}` : ''}.`,
    remedy: 'Giữ lại một cách tính.',
  }),
  PLAN_MILESTONE_TIME: ({ code, found }) => ({
    problem: `${code}: mốc phải có đúng một trong by, from, throughout (every chỉ đi với throughout)${found.length > 0 ? `; đang có ${found.join(', ')}` : ''}.`,
    remedy: 'Giữ lại một cách nêu thời điểm.',
  }),
  PLAN_MILESTONE_ORDER: ({ code, earlier, later }) => ({
    problem: `${code}: mốc “${later}” đứng sau “${earlier}” nhưng không muộn hơn.`,
    remedy: 'Xếp các mốc theo năm tăng dần.',
  }),
  PLAN_MILESTONE_OUTSIDE: ({ code, milestone, from, to }) => ({
    problem: `${code}: mốc ${milestone} nằm ngoài thời gian của kế hoạch (${from}–${to}).`,
    remedy: 'Sửa năm của mốc hoặc thời gian của kế hoạch.',
  }),
  PLAN_BACKWARD_TARGET: ({ code, earlier, later }) => ({
    problem: `${code}: mốc sau “${later}” dễ hơn mốc trước “${earlier}”.`,
    remedy: 'Đối chiếu lại văn bản.',
  }),
  PLAN_SHARE_OVER_100: ({ code, threshold }) => ({
    problem: `${code}: ngưỡng ${threshold} vượt 100 %.`,
    remedy: 'Một tỷ lệ không thể quá 100 %: sửa ngưỡng.',
  }),
  PLAN_THRESHOLD_UNIT: ({ code, threshold, expected }) => ({
    problem: `${code}: ngưỡng ${threshold} không đúng loại.`,
    remedy:
      expected === 'percent'
        ? 'Chỉ tiêu tỷ lệ cần ngưỡng có dấu %.'
        : 'Chỉ tiêu số lượng cần ngưỡng không có dấu %; chỉ tiêu định tính không có ngưỡng.',
  }),
  PLAN_TOLERANCE: ({ code }) => ({
    problem: `${code}: tolerance chỉ dùng với dấu ~.`,
    remedy: 'Bỏ tolerance hoặc đổi dấu so sánh.',
  }),
  PLAN_UNKNOWN_MEASURE: ({ id, near }) => ({
    problem: `Không có số đo “${id}” trong danh mục.`,
    remedy:
      near.length > 0 ? `Có phải là: ${near.join(', ')}?` : 'Thêm số đo vào targets/measures hoặc sửa mã.',
  }),
  PLAN_MEASURE_KIND: ({ id, kind, expected }) => ({
    problem: `Số đo “${id}” thuộc loại ${kind}, ở đây cần ${expected}.`,
    remedy: 'Chọn số đo đúng loại.',
  }),
  PLAN_NOT_QUARTERLY: ({ code, measure }) => ({
    problem: `${code}: every: quarter cần một số đo hỏi theo quý, “${measure}” thì không.`,
    remedy: 'Bỏ every hoặc chọn số đo có quarterly: true.',
  }),
  PLAN_NO_LOCATOR: ({ code }) => ({
    problem: `${code}: thiếu locator (vị trí trong văn bản).`,
    remedy: 'Ghi vị trí, ví dụ "I.2.3.d"; chỉ kế hoạch partial hoặc unverified có source mới được để null.',
  }),
  PLAN_EMPTY_POPULATION: ({ code }) => ({
    problem: `${code}: units trống nên không đơn vị nào được tính.`,
    remedy: 'Liệt kê các loại đơn vị thuộc phạm vi.',
  }),
  PLAN_UNKNOWN_ASSUMPTION: ({ id, known }) => ({
    problem: `Không có giả định “${id}”.`,
    remedy: `Các giả định đã khai: ${known.join(', ') || 'chưa có'}.`,
  }),
  PLAN_SCHEDULE: ({ found }) => ({
    problem: `Thời hạn phải có đúng một cách nêu; đang có ${found.join(', ') || 'không cách nào'}.`,
    remedy: 'Dùng một trong in_months, in_month, before, before_yearly, window, as_arises, worded.',
  }),
  PLAN_PERIOD: ({ from, to }) => ({
    problem: `Thời gian kế hoạch ${from}–${to} không hợp lệ.`,
    remedy: 'from ≤ to ≤ orientation_to.',
  }),

  PERIOD_OUTSIDE_PLAN: ({ plan, period, from, to }) => ({
    problem: `Kỳ ${period} nằm ngoài thời gian của kế hoạch ${plan} (${from}–${to}).`,
    remedy: 'Chọn kỳ hoặc kế hoạch khác.',
  }),
  PLACE_MISMATCH: ({ found, expected, plan }) => ({
    problem: `Tệp ghi “${found}”, còn kế hoạch ${plan} là của ${expected}.`,
    remedy: 'Kiểm tra đã chọn đúng kế hoạch (--plan) và đúng tệp.',
  }),
  PLAN_NO_TARGETS: ({ plan }) => ({
    problem: `Kế hoạch ${plan} không có chỉ tiêu định lượng.`,
    remedy: 'Lệnh check liệt kê nhiệm vụ và thời hạn báo cáo.',
  }),
  PLAN_UNVERIFIED: ({ plan }) => ({
    problem: `Chưa có văn bản của kế hoạch ${plan} nên không ghi ngưỡng nào.`,
    remedy: 'Bổ sung ngưỡng từ văn bản gốc vào một phiên bản mới của tệp kế hoạch.',
  }),
  PLAN_PARTIAL: ({ plan }) => ({
    problem: `Kế hoạch ${plan} mới có các số liệu đã được xác nhận, chưa đầy đủ.`,
    remedy: 'Đối chiếu văn bản gốc khi dùng kết quả.',
  }),
  PLAN_ADOPTS: ({ plan, adopted }) => ({
    problem: `Kế hoạch ${plan} lấy chỉ tiêu của ${adopted}.`,
    remedy: `Kiểm tra thêm bằng --plan ${adopted}.`,
  }),
  ISSUER_DISSOLVED: ({ plan, date }) => ({
    problem: `Cơ quan ban hành kế hoạch ${plan} đã giải thể từ ${date}.`,
    remedy: 'Xác nhận kế hoạch còn hiệu lực trước khi dùng kết quả.',
  }),
  WEAKER_TARGET: ({ plan, code, threshold, higherPlan, higherCode, higherThreshold }) => ({
    problem: `Chỉ tiêu ${code} của ${plan} (${threshold}) thấp hơn ${higherCode} của cấp trên ${higherPlan} (${higherThreshold}).`,
    remedy: 'Xem cả hai kết quả.',
  }),
} satisfies Partial<MessageTable>;
